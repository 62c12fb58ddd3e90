package org.understory.push;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where messages may go. A browser names the address of its push service and could name any, so it is checked when it is
 * stored and again at each message, and the connection is made to the very address that was checked: a name that leads
 * elsewhere a moment later leads nowhere.
 */
@Component
class Endpoints {
    private static final int LONGEST = 1000;

    private final boolean loopback;

    /** @param loopback for tests only: lets messages go to this machine, and without TLS */
    Endpoints(@Value("${understory.push.loopback:false}") boolean loopback) {
        this.loopback = loopback;
    }

    /** An endpoint with the addresses that its name led to when it was checked. */
    record Checked(URI uri, List<InetAddress> addresses) {
        boolean isSecure() {
            return uri.getScheme().equals("https");
        }

        int port() {
            if (uri.getPort() > 0) return uri.getPort();
            return isSecure() ? 443 : 80;
        }
    }

    /** Whether the text is the address of something that may be a push service, without asking where its name leads. */
    Optional<URI> read(String typed) {
        if (typed.length() > LONGEST || !typed.matches("[!-~]+")) return Optional.empty();
        try {
            var uri = URI.create(typed);
            return isAllowed(uri) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI uri) {
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) return false;
        if (loopback && uri.getHost().equals("localhost")) return true;
        return "https".equals(uri.getScheme())
                && (uri.getPort() == -1 || uri.getPort() == 443)
                && uri.getHost().matches("([A-Za-z0-9-]{1,63}\\.)+[A-Za-z][A-Za-z0-9-]{1,62}");
    }

    /** Asks where the name leads. Empty where that is not the open internet. May take some seconds. */
    Optional<Checked> check(URI uri) throws UnknownHostException {
        var addresses = List.of(InetAddress.getAllByName(uri.getHost()));
        return addresses.stream().allMatch(this::mayKnockAt)
                ? Optional.of(new Checked(uri, addresses))
                : Optional.empty();
    }

    boolean mayKnockAt(InetAddress address) {
        return PublicAddress.is(address) || loopback && address.isLoopbackAddress();
    }
}
