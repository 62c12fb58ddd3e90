/**
 * Questions and their answers, which of them helped, and which a health professional checked.
 *
 * <p>Doors: {@link org.understory.questions.Questions} with {@link org.understory.questions.QuestionCard} (and {@code
 * card.jte}), {@link org.understory.questions.ConcernedQuestions}, {@link org.understory.questions.QuestionCount}, {@link
 * org.understory.questions.SampleQuestions}, {@link
 * org.understory.questions.LibraryQuestions}, the ids {@link org.understory.questions.QuestionId} and {@link org.understory.questions.AnswerId}. Events: {@link org.understory.questions.QuestionAsked}, {@link
 * org.understory.questions.QuestionAnswered}, {@link org.understory.questions.AnswerHelped}, {@link
 * org.understory.questions.AnswerChecked}, {@link org.understory.questions.QuestionOffered}, {@link
 * org.understory.questions.QuestionTakenUp}, {@link org.understory.questions.QuestionInLibrary}, published in the transaction of
 * the act. Tables: questions, hidden_askers, question_topics, question_versions, answers, answer_versions, answer_votes, verified_professionals,
 * answer_checks, asker_reveals, polls, poll_choices, poll_votes, known_topics, question_offers.
 * Reacts to: a moderator's decision (moderation).
 */
@ApplicationModule(
        allowedDependencies = {
            "subject",
            "web",
            "text",
            "media",
            "audit",
            "jobs",
            "communities",
            "topics",
            "members",
            "reactions",
            "comments"
        })
@NullMarked
package org.understory.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
