package org.understory.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.media.Picture;
import org.understory.members.ShownName;
import org.understory.reactions.ReactionBar;

/**
 * An answer as one viewer sees it.
 *
 * @param by how it is signed; null where the asker of an anonymous question wrote it
 * @param checks who checked it as it is
 * @param comments how many there are under it
 * @param bar the reactions to it, or null for visitors
 * @param mayHelp whether the viewer may say that it helped
 */
record ShownAnswer(
        Answer answer,
        @Nullable ShownName by,
        List<Picture> pictures,
        List<Check> checks,
        long comments,
        @Nullable ReactionBar bar,
        boolean mayComment,
        boolean mayHelp,
        boolean mayVote,
        boolean mayCheck,
        boolean checkedByViewer,
        boolean mayEdit,
        boolean mayDelete,
        boolean mayModerate) {
    ShownAnswer {
        pictures = List.copyOf(pictures);
        checks = List.copyOf(checks);
    }

    String path(String rest) {
        return "/answers/" + answer.id().value() + "/" + rest;
    }

    boolean mayAnything() {
        return mayEdit || mayDelete || mayModerate;
    }
}
