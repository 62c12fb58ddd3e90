package bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;

/** People who subscribe one after the other until they are cut off or stopped. */
record Subscribers(Installation installation, Promises promises, AtomicBoolean stopped, List<Thread> threads)
        implements AutoCloseable {

    /** The addresses to which the site said that it sent a letter, and answers that no kill explains. */
    record Promises(Queue<String> addresses, Queue<String> refusals, AtomicLong begun) {
        Promises() {
            this(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>(), new AtomicLong());
        }
    }

    static Subscribers begin(int people, Installation installation, Promises promises) {
        var subscribers = new Subscribers(installation, promises, new AtomicBoolean(), new ArrayList<>());
        for (int one = 0; one < people; one++) subscribers.threads.add(Thread.ofVirtual().start(subscribers::subscribe));
        return subscribers;
    }

    private void subscribe() {
        try (var client = HttpClient.newHttpClient()) {
            while (!stopped.get()) subscribeOne(client, promises.begun().incrementAndGet());
        } catch (IOException | InterruptedException cutOff) {
            // Whoever was cut off got no promise.
        } catch (Exception refused) {
            promises.refusals().add(String.valueOf(refused.getMessage()));
        }
    }

    private void subscribeOne(HttpClient client, long number) throws Exception {
        var email = "subscriber-" + number + "@home.test";
        var policy = found("name=\"policy\" value=\"([^\"]*)\"", ask(client, number, "/subscribe", null).body());
        var proof = solved(ask(client, number, "/subscribe/challenge", null).body());
        var form = "name=Ana&consent=yes&back=%2F&email=" + encoded(email) + "&policy=" + encoded(policy) + "&altcha="
                + encoded(proof);
        var answer = ask(client, number, "/subscribe", form);
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/subscribe/thank-you"))
            throw new IllegalStateException("subscribing: status " + answer.statusCode());
        promises.addresses().add(email);
    }

    /** Each asks from a network of their own, as the limits expect. */
    private HttpResponse<String> ask(HttpClient client, long number, String path, String form)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(installation.url(path)))
                .timeout(Duration.ofSeconds(20))
                .header("X-Forwarded-For", "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255))
                .header("Sec-Fetch-Site", "same-origin");
        if (form != null)
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 500) throw new IOException("status " + answer.statusCode());
        return answer;
    }

    private static String solved(String given) throws Exception {
        var challenge = found("\"challenge\":\"([^\"]*)\"", given);
        var salt = found("\"salt\":\"([^\"]*)\"", given);
        var most = Long.parseLong(found("\"maxnumber\":(\\d+)", given));
        var number = Altcha.solveChallenge(challenge, salt, Altcha.Algorithm.SHA256, most, 0).number;
        var answer = "{\"algorithm\":\"SHA-256\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
                .formatted(challenge, number, salt, found("\"signature\":\"([^\"]*)\"", given));
        return Base64.getEncoder().encodeToString(answer.getBytes(StandardCharsets.UTF_8));
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) throw new IllegalStateException("not found: " + pattern);
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        stopped.set(true);
        for (var thread : threads) thread.join();
    }
}
