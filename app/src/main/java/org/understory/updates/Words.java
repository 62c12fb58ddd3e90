package org.understory.updates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.media.Captioned;
import org.understory.subject.Audience;

/** All that an update says, checked and ready to be kept. */
record Words(
        Wording.Worded worded,
        @Nullable Mood mood,
        boolean question,
        Audience audience,
        List<Long> topics,
        List<Captioned> pictures) {
    Words {
        topics = List.copyOf(topics);
        pictures = List.copyOf(pictures);
    }
}
