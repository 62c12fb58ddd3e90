package org.understory.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.topics.Topic;
import org.understory.web.Head;

/**
 * A list of questions.
 *
 * @param next where the older ones are, or null
 * @param further whether this is not the first page
 */
record ListPage(
        Head head,
        Shelf shelf,
        List<Topic> topics,
        List<QuestionCard> cards,
        @Nullable String next,
        boolean further,
        boolean member) {
    ListPage {
        topics = List.copyOf(topics);
        cards = List.copyOf(cards);
    }
}
