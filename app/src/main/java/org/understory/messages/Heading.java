package org.understory.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.members.ShownName;

/**
 * What a conversation is called, and the faces beside it.
 *
 * @param faces of the others; none where nobody else is there any more
 */
record Heading(String title, List<ShownName> faces) {
    Heading {
        faces = List.copyOf(faces);
    }

    /** The face that stands for the conversation, or null. */
    @Nullable
    ShownName first() {
        return faces.isEmpty() ? null : faces.getFirst();
    }
}
