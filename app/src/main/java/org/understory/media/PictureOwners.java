package org.understory.media;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.understory.subject.MemberId;

/** Knows which member is looking, so that owners see what they have not posted yet. Implemented by members. */
public interface PictureOwners {
    /** The subscriber or member who sends the request, confirmed or not; nothing for a visitor. */
    Optional<MemberId> looking(HttpServletRequest request);
}
