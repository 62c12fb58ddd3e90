package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.understory.database.DatabaseAddress;
import org.understory.database.EmbeddedPostgres;

/** The packaged program as its own process, on a data folder that is kept between runs. */
final class Installation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path root;
    private final Size size;
    private final int port;
    private final Path data;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> environment = new HashMap<>();
    private Process program;

    Installation(Path root, Size size, int port) {
        this(root, size, port, folder(root).resolve(size.name()));
    }

    private Installation(Path root, Size size, int port, Path data) {
        this.root = root;
        this.size = size;
        this.port = port;
        this.data = data;
        Runtime.getRuntime().addShutdownHook(new Thread(this::destroy));
    }

    static Path folder(Path root) {
        return root.resolve("target/bench-data");
    }

    /** The same data in another folder, for what might damage it. The program must have been stopped. */
    Installation copy(int otherPort) throws Exception {
        var copy = data.resolveSibling(data.getFileName() + ".copy");
        Tool.run("rm", "-rf", copy.toString());
        Tool.run("cp", "-a", "--reflink=auto", data.toString(), copy.toString());
        return new Installation(root, size, otherPort, copy);
    }

    /** Starts the program, after filling the data folder if that has not been done. */
    void prepare() throws Exception {
        Files.createDirectories(data.getParent());
        var scale = new Scale(root, size);
        if (!scale.isIn(data)) {
            System.out.println("Filling " + size + " ...");
            Tool.run("rm", "-rf", data.toString());
            start("--demo");
            scale.fill(this);
            stop();
        }
        start();
        try (var owner = owner();
                var sql = owner.createStatement()) {
            sql.execute("update sign_ins set seen_at = now(), expires_at = now() + interval '60 days'");
        }
    }

    /** What every start from now on finds in its environment. */
    void set(Map<String, String> settings) {
        environment.putAll(settings);
    }

    Duration start(String... more) throws Exception {
        var words = new ArrayList<>(List.of(
                root.resolve("bin/understory").toString(), "serve", "--port", "" + port, "--data", data.toString()));
        words.addAll(List.of(more));
        var begun = System.nanoTime();
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        // All load comes from one address; the limits of each account stay as they are.
        builder.environment().put("UNDERSTORY_COMMENTS_MOSTPERNETWORK", "100000000");
        builder.environment().putAll(environment);
        program = builder.start();
        await();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Waits until the site answers. */
    void await() throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!program.isAlive() || System.nanoTime() > deadline)
                throw new IllegalStateException("the program does not answer; see " + log());
            Thread.sleep(5);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return get("/health").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void stop() throws Exception {
        program.destroy();
        if (!program.waitFor(30, TimeUnit.SECONDS)) throw new IllegalStateException("the program does not stop");
    }

    /** kill -9. */
    void kill() throws Exception {
        program.destroyForcibly().waitFor();
    }

    private void destroy() {
        if (program != null) program.destroy();
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url(path))).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    Size size() {
        return size;
    }

    Path data() {
        return data;
    }

    Path root() {
        return root;
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    long pid() {
        return program.pid();
    }

    long postgresPid() throws IOException {
        return Long.parseLong(postmaster().getFirst().strip());
    }

    /** What PostgreSQL says about itself: its process, folder, start, port and socket folder. */
    List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("database/postmaster.pid"));
    }

    DatabaseAddress address() {
        return EmbeddedPostgres.runningIn(data).orElseThrow();
    }

    Connection owner() throws SQLException {
        var address = address();
        return DriverManager.getConnection(address.ownerUrl(), address.ownerUser(), address.ownerPassword());
    }

    /** As PostgreSQL's own administrator, whom the program itself uses only to make the roles. */
    Connection admin() throws SQLException, IOException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("secrets/database.properties"))) {
            secrets.load(in);
        }
        return DriverManager.getConnection(address().ownerUrl(), "understory_admin", secrets.getProperty("admin"));
    }

    /** One value from the database. */
    String value(String question) throws SQLException {
        try (var owner = owner();
                var sql = owner.createStatement();
                var rows = sql.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Override
    public void close() throws Exception {
        if (program != null && program.isAlive()) stop();
    }
}
