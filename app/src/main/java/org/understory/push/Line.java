package org.understory.push;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request to a push service, by HTTP/1.1 over TLS. Written by hand because Java's client looks a name up again by
 * itself: this one connects to the address that was checked, and still demands the certificate of the name. Follows no
 * redirect and reads no body.
 */
final class Line {
    private static final int CONNECTS_WITHIN = 5_000;
    private static final int ANSWERS_WITHIN = 10_000;
    private static final int LONGEST_HEAD = 16_384;
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})\\b.*");
    private static final Pattern RETRY_AFTER = Pattern.compile("(?im)^retry-after:\\s*(\\d{1,9})\\s*$");

    private Line() {}

    static Answer post(Endpoints.Checked to, Map<String, String> headers, byte[] body) {
        try (var socket = connected(to)) {
            var out = new BufferedOutputStream(socket.getOutputStream());
            out.write(head(to, headers, body.length).getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            return answer(headOf(socket.getInputStream()));
        } catch (IOException broken) {
            return new Answer.Broken(broken.getClass().getSimpleName());
        }
    }

    private static Socket connected(Endpoints.Checked to) throws IOException {
        var trouble = new IOException("No address");
        for (var address : to.addresses()) {
            try {
                return connected(to, address);
            } catch (IOException broken) {
                trouble = broken;
            }
        }
        throw trouble;
    }

    @SuppressWarnings("AddressSelection") // the addresses were looked up once, to be checked; none is looked up here
    private static Socket connected(Endpoints.Checked to, InetAddress address) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address, to.port()), CONNECTS_WITHIN);
            socket.setSoTimeout(ANSWERS_WITHIN);
            return to.isSecure() ? secured(socket, to) : socket;
        } catch (IOException broken) {
            socket.close();
            throw broken;
        }
    }

    private static Socket secured(Socket socket, Endpoints.Checked to) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(socket, to.uri().getHost(), to.port(), true);
        var demands = secured.getSSLParameters();
        demands.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(demands);
        secured.startHandshake();
        return secured;
    }

    private static String head(Endpoints.Checked to, Map<String, String> headers, int length) {
        var path = to.uri().getRawPath().isEmpty() ? "/" : to.uri().getRawPath();
        var query = to.uri().getRawQuery() == null ? "" : "?" + to.uri().getRawQuery();
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(to.uri().getRawAuthority()).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("Content-Length: ")
                .append(length)
                .append("\r\nConnection: close\r\n\r\n")
                .toString();
    }

    /** All up to the empty line, and never more than is sensible. */
    private static String headOf(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.length() < LONGEST_HEAD) {
            int next = in.read();
            if (next < 0) break;
            head.append((char) next);
            if (head.length() >= 4 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) break;
        }
        return head.toString();
    }

    static Answer answer(String head) {
        var status = STATUS.matcher(head.lines().findFirst().orElse(""));
        if (!status.matches()) return new Answer.Broken("no-http");
        var code = Integer.parseInt(status.group(1));
        if (code / 100 == 2) return new Answer.Accepted();
        return switch (code) {
            case 404, 410 -> new Answer.Gone();
            case 429 -> new Answer.Later(wait(head));
            case 503 -> RETRY_AFTER.matcher(head).find() ? new Answer.Later(wait(head)) : new Answer.Broken("503");
            default -> code / 100 == 5 ? new Answer.Broken("" + code) : new Answer.Refused("" + code);
        };
    }

    private static Duration wait(String head) {
        var named = RETRY_AFTER.matcher(head);
        var wait = named.find() ? Duration.ofSeconds(Long.parseLong(named.group(1))) : SHORTEST_WAIT;
        if (wait.compareTo(SHORTEST_WAIT) < 0) return SHORTEST_WAIT;
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
