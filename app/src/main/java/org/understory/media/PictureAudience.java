package org.understory.media;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.understory.subject.Subject;

/** Decides who sees the pictures on a thing. Implemented by each room whose things carry pictures. */
public interface PictureAudience {
    /** The kinds of subject it decides about. A kind about which no room decides is seen by nobody. */
    Set<String> kinds();

    /**
     * Who may see the pictures on this thing. The same answer as for the thing's words: a hidden, waiting or erased thing
     * hides its pictures too. Asked once for each picture file, so it should take one statement at most.
     *
     * @param on a thing of one of the {@link #kinds}, in the request's community when the picture was hung
     * @param request who asks; the reader was found out before
     */
    Sight sight(Subject on, HttpServletRequest request);

    /**
     * The same for a room in which one picture of a thing may be seen and another not.
     *
     * @param picture the one that is asked for
     */
    default Sight sight(Subject on, PictureId picture, HttpServletRequest request) {
        return sight(on, request);
    }

    /** Who may see. */
    enum Sight {
        /** Not the one who asks: the picture looks as if it did not exist. */
        HIDDEN,
        /** The one who asks, among others; no cache may keep it. */
        READER,
        /** Everyone, search engines included; caches may keep it for minutes. */
        EVERYONE
    }
}
