package org.understory.updates;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a link in an update leads to, told without asking the other site: the title of a page of ours, else the host and
 * the path that stand in the address.
 *
 * @param to where it leads
 * @param title a page of this site by its title, else the other site's host
 * @param rest the path on the other site, or null
 */
record LinkCard(String to, String title, @Nullable String rest) {
    private static final int SHORTENED = 80;

    boolean isOurs() {
        return rest == null;
    }

    static LinkCard ours(String path, String title) {
        return new LinkCard(path, title, null);
    }

    static Optional<LinkCard> elsewhere(String address) {
        try {
            var uri = new URI(address);
            if (uri.getHost() == null) return Optional.empty();
            var path = uri.getPath() == null || uri.getPath().equals("/") ? "" : uri.getPath();
            var rest = path.length() > SHORTENED ? path.substring(0, SHORTENED - 1) + "…" : path;
            return Optional.of(new LinkCard(address, uri.getHost().replaceFirst("^www\\.", ""), rest));
        } catch (URISyntaxException odd) {
            return Optional.empty();
        }
    }
}
