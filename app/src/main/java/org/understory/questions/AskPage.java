package org.understory.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.topics.Topic;
import org.understory.web.Head;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/**
 * The page on which a question is asked or changed.
 *
 * @param changes the question it changes, or null for a new one; beside a stale form its saved words are shown
 * @param similar questions that ask much the same, or null before anybody looked
 * @param mayAsk whether the viewer has a pseudonym; if not, the page says how to get one
 */
record AskPage(
        Head head,
        AskForm form,
        PollForm poll,
        List<Topic> topics,
        Mistakes mistakes,
        @Nullable Sentence notice,
        @Nullable Question changes,
        boolean stale,
        @Nullable List<QuestionCard> similar,
        boolean mayAsk,
        boolean mayMakeQuizzes) {
    AskPage {
        topics = List.copyOf(topics);
    }

    String action() {
        return changes == null ? "/questions" : "/questions/" + changes.id().value();
    }

    /** The places of a poll's choices, from 1. */
    List<Integer> places() {
        return java.util.stream.IntStream.rangeClosed(1, PollForm.MOST).boxed().toList();
    }

    int longestTitle() {
        return QuestionRules.LONGEST_TITLE;
    }

    int longestText() {
        return QuestionRules.LONGEST_TEXT;
    }

    int mostTopics() {
        return QuestionRules.MOST_TOPICS;
    }
}
