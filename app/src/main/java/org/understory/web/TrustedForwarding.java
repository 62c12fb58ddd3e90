package org.understory.web;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Believes what a proxy says about who asks and by which scheme, when the proxy is one of ours. From anybody else these
 * headers are ignored: otherwise everyone could choose the network that limits are counted for.
 */
final class TrustedForwarding extends ForwardedRequestCustomizer {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final List<String> OTHERS = List.of(
            "Forwarded",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Server",
            "X-Proxied-Https",
            "Proxy-SSL-ID",
            "Proxy-auth-cert");

    /** All that Jetty would listen to. */
    private static final Set<String> WORDS = Stream.concat(
                    OTHERS.stream(), Stream.of("X-Forwarded-For", "X-Forwarded-Proto"))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> trusted;

    TrustedForwarding(Set<String> trusted) {
        this.trusted = trusted;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (!isForwarded(request.getHeaders())) return request;
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress from)
                || from.getAddress() == null
                || !isTrusted(from.getAddress().getHostAddress())) return request;
        return super.customize(new OneHop(request, hop(request.getHeaders())), responseHeaders);
    }

    private static boolean isForwarded(HttpFields headers) {
        for (var field : headers) if (WORDS.contains(field.getLowerCaseName())) return true;
        return false;
    }

    private boolean isTrusted(String address) {
        var plain = address.replaceFirst("%.*", "");
        return LOOPBACK.contains(plain) || plain.startsWith("127.") || trusted.contains(plain);
    }

    /** The nearest address that is none of our proxies: what stands before it was written by whoever asks. */
    @Nullable
    String client(List<String> forwardedFor) {
        var all = new ArrayList<String>();
        for (var value : forwardedFor) for (var part : value.split(",")) all.add(part.strip());
        for (var address : all.reversed()) {
            if (!address.isEmpty() && !isTrusted(address)) return address;
        }
        return null;
    }

    private HttpFields hop(HttpFields headers) {
        var client = client(headers.getValuesList(HttpHeader.X_FORWARDED_FOR.asString()));
        var one = HttpFields.build(headers);
        for (var name : OTHERS) one.remove(name);
        if (client == null) one.remove(HttpHeader.X_FORWARDED_FOR);
        else one.put(HttpHeader.X_FORWARDED_FOR, client);
        return one.asImmutable();
    }

    private static final class OneHop extends Request.Wrapper {
        private final HttpFields headers;

        OneHop(Request request, HttpFields headers) {
            super(request);
            this.headers = headers;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
