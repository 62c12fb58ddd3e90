package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A mail server that only takes letters. It waits a moment before it says that it has one: so a kill often finds a letter
 * that arrived and was not yet acknowledged, which must not come under a second name.
 */
final class Inboxes implements AutoCloseable {
    private static final int HESITATION_MILLIS = 20;

    private final ServerSocket door;

    /** The Message-IDs that came to each address, one for each time. */
    private final Map<String, Queue<String>> messages = new ConcurrentHashMap<>();

    Inboxes() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    /** The environment of a program whose letters come here. */
    Map<String, String> settings() {
        return Map.of(
                "UNDERSTORY_MAIL_HOST", "127.0.0.1",
                "UNDERSTORY_MAIL_PORT", "" + door.getLocalPort(),
                "UNDERSTORY_MAIL_SECURITY", "none",
                "UNDERSTORY_MAIL_FROM", "letters@understory.test");
    }

    Map<String, Queue<String>> messages() {
        return messages;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            var out = caller.getOutputStream();
            say(out, "220 here");
            var to = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.toUpperCase(java.util.Locale.ROOT);
                if (word.startsWith("RCPT TO:")) to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                if (word.equals("DATA")) {
                    say(out, "354 go on");
                    take(to, in);
                }
                say(out, word.equals("QUIT") ? "221 bye" : "250 yes");
            }
        } catch (IOException | InterruptedException killed) {
            // The other end died, as it should here.
        }
    }

    private void take(String to, BufferedReader in) throws IOException, InterruptedException {
        var id = "";
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) throw new IOException("cut off");
            if (id.isEmpty() && line.startsWith("Message-ID: ")) id = line.substring("Message-ID: ".length());
        }
        messages.computeIfAbsent(to, none -> new ConcurrentLinkedQueue<>()).add(id);
        Thread.sleep(HESITATION_MILLIS);
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
