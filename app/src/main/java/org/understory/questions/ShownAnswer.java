package org.understory.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.media.Picture;
import org.understory.members.ShownName;

/**
 * An answer as one viewer sees it.
 *
 * @param by how it is signed; null where the asker of an anonymous question wrote it
 * @param mayHelp whether the viewer may say that it helped
 */
record ShownAnswer(
        Answer answer,
        @Nullable ShownName by,
        List<Picture> pictures,
        boolean mayHelp,
        boolean mayVote,
        boolean mayEdit,
        boolean mayDelete,
        boolean mayModerate) {
    ShownAnswer {
        pictures = List.copyOf(pictures);
    }

    String path(String rest) {
        return "/answers/" + answer.id().value() + "/" + rest;
    }

    boolean mayAnything() {
        return mayEdit || mayDelete || mayModerate;
    }
}
