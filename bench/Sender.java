package bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Posts comments and updates as a browser without JavaScript does. */
record Sender(Installation installation, HttpClient client) {
    Sender(Installation installation) {
        this(installation, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /**
     * Returns when the comment is acknowledged.
     *
     * @throws IOException if the answer was cut off
     */
    void send(int session, String article, String text) throws IOException, InterruptedException {
        post(session, "/comments", Posting.body(article, text));
    }

    /** Returns when the update is acknowledged. */
    void sendUpdate(int session, String text) throws IOException, InterruptedException {
        post(session, "/updates", "audience=members&mood=good&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private void post(int session, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(installation.url(path)))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "__Host-understory=" + Places.token(session))
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var status = answer.statusCode();
        if (status >= 500) throw new IOException("status " + status);
        if (status != 302 && status != 303) throw new IllegalStateException("status " + status);
    }
}
