package bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The article with 200 comments for somebody who is not signed in, beside nginx serving the same bytes. */
record KeptPage(Installation installation, Plan plan) implements Scenario {
    private static final int CLIENTS = 32;
    private static final String GZIP = "Accept-Encoding: gzip";

    @Override
    public String name() {
        return "kept-page";
    }

    @Override
    public List<Result> measure() throws Exception {
        var path = new Places(installation).articleWithTwoHundredComments();
        installation.get(path);
        var plain = installation.get(path);
        var gzip = installation.get(path, "Accept-Encoding", "gzip");
        if (gzip.headers().firstValue("Content-Encoding").isEmpty() || plain.headers().firstValue("ETag").isEmpty())
            throw new IllegalStateException("the article is not kept");
        try (var nginx = Nginx.serving(plain.body(), gzip.body(), gzip.headers())) {
            return List.of(whole(path, nginx), unchanged(path, gzip, nginx));
        }
    }

    private Result whole(String path, Nginx nginx) throws Exception {
        var pairs = Comparison.interleaved(
                plan.pairs(),
                () -> perSecond(installation.url(path), GZIP),
                () -> perSecond(nginx.url(), GZIP));
        return Result.atLeast("article with 200 comments, anonymous / nginx, same bytes", 0.8, pairs, "/s");
    }

    private Result unchanged(String path, HttpResponse<byte[]> ours, Nginx nginx) throws Exception {
        var ourTag = "If-None-Match: " + ours.headers().firstValue("ETag").orElseThrow();
        var theirTag = "If-None-Match: " + etag(nginx.url());
        var pairs = Comparison.interleaved(
                plan.pairs(),
                () -> perSecond(installation.url(path), GZIP, ourTag),
                () -> perSecond(nginx.url(), GZIP, theirTag));
        return Result.atLeast("the same, If-None-Match / nginx 304", 0.6, pairs, "/s");
    }

    private static String etag(String url) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "gzip");
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
            return answer.headers().firstValue("ETag").orElseThrow();
        }
    }

    private double perSecond(String url, String... headers) throws Exception {
        return Wrk.of(CLIENTS, plan.seconds(), url, headers).run().perSecond();
    }
}
