package org.understory.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;

/**
 * Knows how many there are of what comes in under a thing, such as comments under an article. Implemented by the room
 * that tells open pages of new ones with {@link OpenPages#TOPIC}.
 */
public interface LiveCount {
    /**
     * How many there are now; nothing if there is no such thing or it is not for whoever asks. One statement at most.
     *
     * @param on the thing, as a browser sent it: {@code article:12}
     */
    OptionalLong now(String on, HttpServletRequest request);

    /**
     * How many of those that came in since a page was made are for whoever looks at it; asked each time when something
     * came in. One statement at most.
     *
     * @param on the thing, with a slash and which part of it the page shows, if that is not all: {@code activities:1/team}
     * @param seen the number with which the page was made
     * @param now the number that was sent
     * @param request the one that opened the connection
     */
    default long fresh(String on, long seen, long now, HttpServletRequest request) {
        return now - seen;
    }
}
