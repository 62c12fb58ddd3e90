package org.understory.comments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.understory.live.LiveCount;
import org.understory.members.Viewer;

/** Tells open pages how many comments there are under what they show. */
@Component
class LiveComments implements LiveCount {
    private final Commentables commentables;
    private final Tally tally;

    LiveComments(Commentables commentables, Tally tally) {
        this.commentables = commentables;
        this.tally = tally;
    }

    @Override
    public OptionalLong now(String on, HttpServletRequest request) {
        return commentables
                .find(Viewer.of(request), on)
                .map(thing -> OptionalLong.of(tally.count(thing.subject())))
                .orElse(OptionalLong.empty());
    }
}
