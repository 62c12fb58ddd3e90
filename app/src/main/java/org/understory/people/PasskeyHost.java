package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.understory.web.Site;

/**
 * The one host of a community to which its passkeys belong: that of its own address. Browsers answer there only, and not
 * for a bare network address.
 *
 * @param host the name without its port
 * @param origin as browsers say it: {@code https://psoriasis.example.org}
 */
record PasskeyHost(String host, String origin, String name) {
    /**
     * The host of a community's passkeys, if it can have any. A community that has no address of its own yet, but is tried
     * out on this machine, has as many as it has names under {@code localhost}.
     */
    static Optional<PasskeyHost> of(Site site, HttpServletRequest request) {
        var address = URI.create(site.baseUrl());
        var host = address.getHost();
        var asked = request.getServerName();
        if (isLocal(host) && isLocal(asked)) {
            var port = request.getServerPort() == address.getPort() ? ":" + address.getPort() : "";
            return Optional.of(new PasskeyHost(asked, address.getScheme() + "://" + asked + port, site.name()));
        }
        if (host == null || host.matches("[0-9.]+|\\[.*")) return Optional.empty();
        return Optional.of(new PasskeyHost(host, address.getScheme() + "://" + address.getRawAuthority(), site.name()));
    }

    private static boolean isLocal(@Nullable String host) {
        return host != null && host.matches("([a-z0-9-]+\\.)?localhost");
    }

    /** Whether the page was asked for at this host; elsewhere the browser would refuse. */
    boolean isHere(HttpServletRequest request) {
        return host.equalsIgnoreCase(request.getServerName());
    }

    Set<String> origins() {
        return Set.of(origin);
    }

    PublicKeyCredentialRpEntity party() {
        return PublicKeyCredentialRpEntity.builder().id(host).name(name).build();
    }
}
