package org.understory.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Set;

/**
 * Knows which things an open page may watch, so that it hears when something about them changed, such as a reaction.
 * Implemented by the room that tells open pages of it with {@link OpenPages#touched}.
 */
public interface Watchable {
    /**
     * Those of the things that whoever asks may see. A few statements, however many are asked for.
     *
     * @param asked things as a browser sent them: {@code update:12}
     */
    Set<String> allowed(Collection<String> asked, HttpServletRequest request);
}
