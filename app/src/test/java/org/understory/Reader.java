package org.understory;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Someone with a browser without JavaScript: follows links, fills forms in, keeps cookies. */
public final class Reader {
    private static final HttpClient HTTP = HttpClient.newBuilder().build();

    private final String host;
    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A reader of the community that answers on a host, such as {@code psoriasis.localhost}. */
    public Reader(String host) {
        this(host, RunningSite.PORT);
    }

    /** A reader of a site that answers on another port. */
    public Reader(String host, int port) {
        this.host = host;
        this.port = port;
        headers.put("Sec-Fetch-Site", "same-origin");
    }

    /** Sends another header with every request from now on. */
    public Reader with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The host it reads from. */
    public String host() {
        return host;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Shown get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form; names and values in turn. */
    public Shown post(String path, String... fields) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** Sends what a script of the page sends. */
    public Shown postJson(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Fills a form of a page in, by its fields' names, and sends it with all that the page put in it. */
    public Shown submit(Element form, String... fields) {
        return post(form.attr("action"), filled(form, fields));
    }

    /** All that a browser sends with a form, names and values in turn. */
    public static String[] filled(Element form, String... fields) {
        var values = new LinkedHashMap<String, String>();
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            var type = field.attr("type");
            if ((type.equals("checkbox") || type.equals("radio")) && !field.hasAttr("checked")) continue;
            values.put(field.attr("name"), value(field));
        }
        for (int i = 0; i < fields.length; i += 2) values.put(fields[i], fields[i + 1]);
        return values.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText().replaceFirst("^\n", "");
            case "select" -> field.select("option[selected]").val();
            default -> field.val();
        };
    }

    /** Sends a form with files. */
    public Shown postFiles(String path, Map<String, String> fields, List<File> files) {
        var boundary = "understory-boundary";
        var body = new java.io.ByteArrayOutputStream();
        fields.forEach((name, value) -> write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        for (var file : files) {
            write(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\""
                            + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.writeBytes(file.bytes());
            write(body, "\r\n");
        }
        write(body, "--" + boundary + "--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void write(java.io.ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port);
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Shown send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            for (var cookie : response.headers().allValues("Set-Cookie")) {
                var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
                if (pair[1].isEmpty()) cookies.remove(pair[0]);
                else cookies.put(pair[0], pair[1]);
            }
            return new Shown(this, response);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A file to send: the form's field, the name it claims, its bytes. */
    public record File(String field, String name, byte[] bytes) {}

    /** What came back. */
    public record Shown(Reader reader, HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public Document page() {
            return Jsoup.parse(text(), "http://localhost/");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Where it redirects to, as a path of this site. */
        public String location() {
            return header("Location").replaceFirst("^https?://[^/]+", "");
        }

        /** Follows the redirect that came back. */
        public Shown follow() {
            if (status() / 100 != 3) throw new IllegalStateException("No redirect but " + status() + ": " + text());
            return reader.get(location());
        }
    }
}
