package org.understory.web;

import java.util.Locale;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.jspecify.annotations.Nullable;

/** Answers kept pages and our own files without waiting for anything, before the servlets are asked. */
class PageCacheHandler extends Handler.Wrapper {
    private final PageCache cache;
    private final Assets assets;
    private final Sites sites;

    PageCacheHandler(Handler next, PageCache cache, Assets assets, Sites sites) {
        super(next);
        this.cache = cache;
        this.assets = assets;
        this.sites = sites;
    }

    /** Under what a page is kept: never two communities', two paths' or two queries' pages under one key. */
    static String key(Site site, String path, @Nullable String query) {
        return site.id().value() + " " + path + (query == null ? "" : "?" + query);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var asked = Asked.of(request.getHeaders());
        var stored = stored(request, asked);
        if (stored == null) {
            passOn(request, response, callback);
            return true;
        }
        var body = stored.best(asked.acceptEncoding());
        var headers = response.getHeaders();
        if (matches(asked.ifNoneMatch(), body.etag())) {
            headers.add(body.unchanged());
            response.setStatus(304);
            callback.succeeded();
            return true;
        }
        headers.add(body.whole());
        headers.add(body.length());
        if (request.getMethod().equals("HEAD")) callback.succeeded();
        else response.write(true, body.bytes().slice(), callback);
        return true;
    }

    /**
     * Servlets wait: for the database, and for the rest of an upload. This thread is the one that reads from the network,
     * so a servlet that waited on it would hold up every connection and never get the bytes that it waits for.
     */
    private void passOn(Request request, Response response, Callback callback) {
        waiting().execute(() -> {
            try {
                if (!super.handle(request, response, callback)) Response.writeError(request, response, callback, 404);
            } catch (Throwable failed) {
                Response.writeError(request, response, callback, failed);
            }
        });
    }

    private Executor waiting() {
        var threads = getServer().getThreadPool();
        var virtual = VirtualThreads.getVirtualThreadsExecutor(threads);
        return virtual == null ? threads : virtual;
    }

    private @Nullable StoredResponse stored(Request request, Asked asked) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) return null;
        var uri = request.getHttpURI();
        var path = uri.getCanonicalPath();
        if (path == null) return null;
        if (path.startsWith("/assets/")) return assets.at(path);
        if (asked.personal()) return null;
        return sites.byHost(Request.getServerName(request).toLowerCase(Locale.ROOT))
                .map(site -> cache.find(key(site, path, uri.getQuery())))
                .orElse(null);
    }

    private static boolean matches(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) return false;
        for (var one : ifNoneMatch.split(",")) {
            var tag = one.strip();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) return true;
        }
        return false;
    }

    /**
     * What of a request's fields matters here, found in one walk.
     *
     * @param personal whether the answer is for this asker only
     */
    private record Asked(
            boolean personal,
            @Nullable String acceptEncoding,
            @Nullable String ifNoneMatch) {

        static Asked of(HttpFields fields) {
            var personal = false;
            String acceptEncoding = null;
            String ifNoneMatch = null;
            for (var field : fields) {
                var header = field.getHeader();
                if (header == HttpHeader.COOKIE || header == HttpHeader.AUTHORIZATION) personal = true;
                else if (header == null && field.getName().equalsIgnoreCase("HX-Request")) personal = true;
                else if (header == HttpHeader.ACCEPT_ENCODING && acceptEncoding == null)
                    acceptEncoding = field.getValue();
                else if (header == HttpHeader.IF_NONE_MATCH && ifNoneMatch == null) ifNoneMatch = field.getValue();
            }
            return new Asked(personal, acceptEncoding, ifNoneMatch);
        }
    }
}
