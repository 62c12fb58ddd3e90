package org.understory.questions;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.understory.text.CleanText;
import org.understory.web.Mistakes;

/**
 * The choices that someone typed under a question, which make it a poll or a quiz.
 *
 * @param right the places, from 1, of the right choices of a quiz
 * @param ends the last day of a poll, as a date
 */
record PollForm(
        @Nullable String kind,
        @Nullable List<@Nullable String> choice,
        @Nullable List<@Nullable String> right,
        @Nullable String many,
        @Nullable String ends,
        @Nullable String explanation) {
    static final int MOST = 6;
    static final int LONGEST_CHOICE = 150;
    static final int LONGEST_EXPLANATION = 2_000;
    private static final Duration A_YEAR = Duration.ofDays(366);
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    static PollForm of(Question.Kind kind) {
        return new PollForm(kind.name().toLowerCase(Locale.ROOT), List.of(), List.of(), null, null, null);
    }

    Question.Kind kindOfQuestion() {
        if ("poll".equals(kind)) return Question.Kind.POLL;
        return "quiz".equals(kind) ? Question.Kind.QUIZ : Question.Kind.QUESTION;
    }

    boolean isPoll() {
        return kindOfQuestion() == Question.Kind.POLL;
    }

    boolean isQuiz() {
        return kindOfQuestion() == Question.Kind.QUIZ;
    }

    boolean isMany() {
        return "yes".equals(many);
    }

    /** What was typed at a place, from 1, or nothing. */
    String typed(int place) {
        var word = choice == null || choice.size() < place ? null : choice.get(place - 1);
        return word == null ? "" : word;
    }

    boolean isRight(int place) {
        return right != null && right.contains(String.valueOf(place));
    }

    /** The choices that say something, in their order. */
    List<Choice> choices() {
        var all = new ArrayList<Choice>();
        for (int place = 1; place <= MOST; place++) {
            var words =
                    CleanText.of(typed(place)).value().replaceAll("\\s+", " ").strip();
            if (!CleanText.of(words).isBlank()) all.add(new Choice(words, isRight(place)));
        }
        return all;
    }

    String cleanExplanation() {
        return isQuiz() ? CleanText.of(explanation == null ? "" : explanation).value() : "";
    }

    /** The end of the last day, or nothing for a poll without an end. */
    Optional<Instant> end() {
        return day().map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Only with a year of four digits: after the last day that Java can tell comes none, and a poll's end is the day after. */
    private Optional<LocalDate> day() {
        if (!isPoll() || ends == null || !DAY.matcher(ends.strip()).matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(ends.strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    void addMistakes(Mistakes mistakes, Clock clock) {
        if (kindOfQuestion() == Question.Kind.QUESTION) return;
        var choices = choices();
        if (choices.size() < 2) mistakes.add("choices", "questions.poll.choices.few");
        var known = new HashSet<String>();
        for (var one : choices) {
            CleanText.of(one.words())
                    .over(LONGEST_CHOICE)
                    .ifPresent(over -> mistakes.add("choices", "questions.poll.choices.tooLong", LONGEST_CHOICE));
            if (!known.add(one.words().toLowerCase(Locale.ROOT)))
                mistakes.add("choices", "questions.poll.choices.same");
        }
        if (isPoll()) addEnd(mistakes, clock.instant());
        if (isQuiz()) addQuiz(mistakes, choices);
    }

    private void addEnd(Mistakes mistakes, Instant now) {
        if (ends == null || ends.isBlank()) return;
        var end = end();
        if (end.isEmpty()) mistakes.add("ends", "questions.poll.ends.noDay");
        else if (!end.get().isAfter(now)) mistakes.add("ends", "questions.poll.ends.past");
        else if (end.get().isAfter(now.plus(A_YEAR))) mistakes.add("ends", "questions.poll.ends.far");
    }

    private void addQuiz(Mistakes mistakes, List<Choice> choices) {
        if (choices.stream().noneMatch(Choice::right)) mistakes.add("choices", "questions.quiz.right.missing");
        var words = CleanText.of(cleanExplanation());
        if (words.isBlank()) mistakes.add("explanation", "questions.quiz.explanation.missing");
        words.over(LONGEST_EXPLANATION)
                .ifPresent(over -> mistakes.add(
                        "explanation", "questions.quiz.explanation.tooLong", over.count(), LONGEST_EXPLANATION));
    }

    /** All of it as one word, by which the same form is recognised. */
    String word() {
        return kind + choices() + isMany() + ends + cleanExplanation();
    }

    record Choice(String words, boolean right) {}
}
