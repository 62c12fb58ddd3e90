package org.understory.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.members.ShownName;
import org.understory.reactions.ReactionBar;
import org.understory.topics.Topic;
import org.understory.web.Head;
import org.understory.web.Sentence;

/**
 * A question with its answers.
 *
 * @param by how its asker is signed; null for an anonymous question
 * @param next where more answers are, or null
 * @param further whether this is not the first page of answers
 * @param poll the choices under it, or null
 * @param pollNotice what to know about a choice that was sent, or null
 * @param bar the reactions to it, or null for visitors
 * @param form in which the viewer may answer, or null
 */
record QuestionPage(
        Head head,
        Question question,
        List<Topic> topics,
        @Nullable ShownName by,
        List<ShownAnswer> answers,
        @Nullable String next,
        boolean further,
        @Nullable AnswerForm form,
        Reader reader,
        boolean mayModerate,
        boolean mayTakeUp,
        @Nullable Poll poll,
        @Nullable Sentence pollNotice,
        @Nullable ReactionBar bar) {
    QuestionPage {
        topics = List.copyOf(topics);
        answers = List.copyOf(answers);
    }

    enum Reader {
        VISITOR,
        /** Confirmed, without a pseudonym. */
        SUBSCRIBER,
        MEMBER
    }

    QuestionPage saying(Sentence aboutPoll) {
        return new QuestionPage(
                head,
                question,
                topics,
                by,
                answers,
                next,
                further,
                form,
                reader,
                mayModerate,
                mayTakeUp,
                poll,
                aboutPoll,
                bar);
    }

    boolean isFor(Reader some) {
        return reader == some;
    }

    boolean mayEdit() {
        return QuestionRules.mayEdit(question);
    }

    boolean mayDelete() {
        return QuestionRules.mayDelete(question);
    }

    boolean mayAnything() {
        return mayEdit() || mayDelete() || mayModerate || mayTakeUp;
    }

    String under(String rest) {
        return "/questions/" + question.id().value() + "/" + rest;
    }
}
