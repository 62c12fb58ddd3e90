package org.understory.updates;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.understory.subject.Subject;

/** Which update. */
public record UpdateId(long value) {
    /** The kind of subject that an update is. */
    public static final String KIND = "update";

    public UpdateId {
        if (value <= 0) throw new IllegalArgumentException("An update's id is positive");
    }

    public Subject subject() {
        return new Subject(KIND, value);
    }

    /** The address of its page. */
    public String path() {
        return "/updates/" + value;
    }

    static Optional<UpdateId> of(@Nullable String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,17}")
                ? Optional.of(new UpdateId(Long.parseLong(typed)))
                : Optional.empty();
    }
}
