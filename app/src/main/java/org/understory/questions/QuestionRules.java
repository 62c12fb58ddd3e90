package org.understory.questions;

import org.understory.communities.Role;
import org.understory.members.Viewer;

/** Who may do what with questions and answers they see, and how much of it. */
final class QuestionRules {
    static final int LONGEST_TITLE = 150;
    static final int LONGEST_TEXT = 5_000;
    static final int MOST_TOPICS = 3;
    static final int MOST_QUESTIONS_A_DAY = 20;
    static final int MOST_ANSWERS_IN_TEN_MINUTES = 10;
    static final int MOST_ANSWERS_A_DAY = 80;

    private QuestionRules() {}

    static boolean mayAsk(Viewer viewer) {
        return viewer.face().isPresent();
    }

    /** Quizzes are made by those who write the library. */
    static boolean mayMakeQuizzes(Viewer viewer) {
        return viewer.is(Role.WRITER) || viewer.is(Role.EDITOR);
    }

    static boolean mayAnswer(Viewer viewer, Question question) {
        return viewer.face().isPresent() && question.isVisible();
    }

    static boolean mayEdit(Question question) {
        return question.own() && question.isVisible();
    }

    static boolean mayDelete(Question question) {
        return question.own() && !question.isDeleted();
    }

    static boolean mayEdit(Answer answer) {
        return answer.own() && answer.isVisible();
    }

    static boolean mayDelete(Answer answer) {
        return answer.own();
    }

    /** The asker says what helped, and not of their own words. */
    static boolean maySayItHelped(Question question, Answer answer) {
        return question.own() && question.isVisible() && answer.isVisible() && !answer.own();
    }

    static boolean mayVote(Viewer viewer, Question question, Answer answer) {
        return viewer.face().isPresent() && question.isVisible() && answer.isVisible() && !answer.own();
    }

    /** A professional does not check their own words. */
    static boolean mayCheck(Question question, Answer answer) {
        return question.checks() && question.isVisible() && answer.isVisible() && !answer.own();
    }

    /** Editors take questions up for the library. */
    static boolean mayTakeUp(Viewer viewer, Question question) {
        return viewer.is(Role.EDITOR) && question.isVisible() && question.kind() == Question.Kind.QUESTION;
    }

    static boolean mayModerate(Viewer viewer) {
        return viewer.is(Role.MODERATOR);
    }
}
