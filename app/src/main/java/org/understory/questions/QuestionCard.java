package org.understory.questions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.members.ShownName;
import org.understory.topics.Topic;

/**
 * One question in a list, for the template {@code questions/card}.
 *
 * @param by how its asker is signed; null for an anonymous question, which names nobody
 * @param beginning of its details in plain words; may be empty
 * @param answers how many the viewer can see
 * @param solved whether one of them helped the asker or was checked
 */
public record QuestionCard(
        QuestionId id,
        String title,
        String path,
        String beginning,
        @Nullable ShownName by,
        boolean poll,
        boolean quiz,
        List<Topic> topics,
        int answers,
        boolean solved,
        Instant at) {
    public QuestionCard {
        topics = List.copyOf(topics);
    }
}
