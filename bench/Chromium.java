package bench;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium without a window, told what to do through its DevTools. */
final class Chromium implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE = 20;

    private final Process process;
    private final WebSocket socket;
    private final LinkedBlockingQueue<JsonNode> said;
    private int sent;

    private Chromium(Process process, WebSocket socket, LinkedBlockingQueue<JsonNode> said) {
        this.process = process;
        this.socket = socket;
        this.said = said;
    }

    /** Opens a blank page. */
    static Chromium open() throws Exception {
        var profile = Files.createTempDirectory("understory-bench-chromium");
        var process = new ProcessBuilder(
                        program(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--no-first-run",
                        "--window-size=390,844", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var port = URI.create(address(process.inputReader())).getPort();
        var said = new LinkedBlockingQueue<JsonNode>();
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page(port), new Ear(said))
                .get(PATIENCE, TimeUnit.SECONDS);
        return new Chromium(process, socket, said);
    }

    private static String program() throws NotHere {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new NotHere("needs Chromium"));
    }

    private static String address(BufferedReader output) throws Exception {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("DevTools listening on ")) {
                Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
                return line.substring("DevTools listening on ".length()).strip();
            }
        }
        throw new IllegalStateException("Chromium ended");
    }

    private static URI page(int port) throws Exception {
        try (var list = URI.create("http://127.0.0.1:" + port + "/json/list").toURL().openStream()) {
            for (var target : JSON.readTree(list)) {
                if (target.path("type").asString().equals("page"))
                    return URI.create(target.path("webSocketDebuggerUrl").asString());
            }
        }
        throw new IllegalStateException("Chromium has no page");
    }

    /** Asks for something; what happens meanwhile waits for {@link #next}. Answers what came back. */
    JsonNode ask(String method, Map<String, Object> parameters) throws Exception {
        var id = ++sent;
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true);
        var later = new java.util.ArrayList<JsonNode>();
        while (true) {
            var message = next();
            if (message.path("id").asInt(0) == id) {
                said.addAll(later);
                return message.path("result");
            }
            later.add(message);
        }
    }

    /** The next message. */
    JsonNode next() throws Exception {
        var message = said.poll(PATIENCE, TimeUnit.SECONDS);
        if (message == null) throw new IllegalStateException("Chromium says nothing more");
        return message;
    }

    /** Everything it says within that time. */
    List<JsonNode> within(long millis) throws Exception {
        var all = new java.util.ArrayList<JsonNode>();
        for (var message = said.poll(millis, TimeUnit.MILLISECONDS);
                message != null;
                message = said.poll(millis, TimeUnit.MILLISECONDS)) all.add(message);
        return all;
    }

    @Override
    public void close() throws Exception {
        socket.abort();
        process.destroy();
        process.waitFor();
    }

    private record Ear(LinkedBlockingQueue<JsonNode> said, StringBuilder half) implements WebSocket.Listener {
        Ear(LinkedBlockingQueue<JsonNode> said) {
            this(said, new StringBuilder());
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            half.append(data);
            if (last) {
                said.add(JSON.readTree(half.toString()));
                half.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
