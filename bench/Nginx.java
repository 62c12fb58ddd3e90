package bench;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** nginx, serving one page: the same bytes and the same headers, compressed beforehand. */
final class Nginx implements AutoCloseable {
    private static final Set<String> ITS_OWN = Set.of(
            "content-length", "content-type", "content-encoding", "etag", "date", "server", "connection", "last-modified");

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Nginx serving(byte[] plain, byte[] gzip, HttpHeaders headers) throws Exception {
        var folder = Files.createTempDirectory("understory-bench-nginx");
        var port = freePort();
        Files.write(folder.resolve("page.html"), plain);
        Files.write(folder.resolve("page.html.gz"), gzip);
        Files.writeString(folder.resolve("nginx.conf"), settings(folder, port, headers));
        var process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-e", "stderr")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        if (process.waitFor(500, TimeUnit.MILLISECONDS))
            throw new IllegalStateException("nginx: " + Files.readString(folder.resolve("nginx.log")));
        return new Nginx(process, port);
    }

    String url() {
        return "http://127.0.0.1:" + port + "/page.html";
    }

    private static String settings(Path folder, int port, HttpHeaders headers) {
        return """
                daemon off;
                worker_processes 2;
                pid nginx.pid;
                %s
                events { worker_connections 1024; }
                http {
                    access_log off;
                    sendfile on;
                    tcp_nopush on;
                    open_file_cache max=100 inactive=1h;
                    open_file_cache_valid 1h;
                    keepalive_requests 100000000;
                    gzip_static on;
                    types { text/html html; }
                    charset utf-8;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    server {
                        listen 127.0.0.1:%d;
                        root %s;
                %s
                    }
                }
                """.formatted(userLine(), port, folder, added(headers));
    }

    /** As root, the workers must still be root to read the folder, which is root's own. */
    private static String userLine() {
        return System.getProperty("user.name").equals("root") ? "user root;" : "";
    }

    private static String added(HttpHeaders headers) {
        return headers.map().entrySet().stream()
                .filter(header -> !ITS_OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .filter(header -> !header.getValue().getFirst().contains("$"))
                .map(header -> "        add_header %s \"%s\" always;"
                        .formatted(
                                header.getKey(),
                                header.getValue().getFirst().replace("\\", "\\\\").replace("\"", "\\\"")))
                .collect(Collectors.joining("\n"));
    }

    private static int freePort() throws Exception {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}
