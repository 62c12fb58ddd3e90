package org.understory.questions;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.understory.media.Fingerprint;
import org.understory.subject.Audience;
import org.understory.text.CleanText;
import org.understory.topics.Topic;
import org.understory.web.Mistakes;

/** What someone typed to ask a question. */
record AskForm(
        @Nullable String title,
        @Nullable String details,
        @Nullable List<@Nullable String> topics,
        @Nullable String audience,
        @Nullable String anonymous,
        @Nullable String version) {

    static AskForm empty(@Nullable String title) {
        return new AskForm(title, null, List.of(), null, null, null);
    }

    static AskForm of(Question question, List<Topic> topics) {
        return new AskForm(
                question.title(),
                question.text(),
                topics.stream().map(Topic::slug).toList(),
                question.isOpen() ? "everyone" : "members",
                question.anonymous() ? "yes" : null,
                String.valueOf(question.version()));
    }

    /** The form as it was typed, based on a newer version. */
    AskForm onTopOf(int newer) {
        return new AskForm(title, details, topics, audience, anonymous, String.valueOf(newer));
    }

    String cleanTitle() {
        return CleanText.of(title == null ? "" : title)
                .value()
                .replaceAll("\\s+", " ")
                .strip();
    }

    String cleanDetails() {
        return CleanText.of(details == null ? "" : details).value();
    }

    boolean isAnonymous() {
        return "yes".equals(anonymous);
    }

    boolean isOpen() {
        return "everyone".equals(audience);
    }

    Audience chosenAudience() {
        return isOpen() ? Audience.EVERYONE : Audience.MEMBERS;
    }

    int seenVersion() {
        return version != null && version.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(version) : 0;
    }

    List<String> chosen() {
        return topics == null
                ? List.of()
                : topics.stream().filter(Objects::nonNull).distinct().toList();
    }

    boolean chose(Topic topic) {
        return chosen().contains(topic.slug());
    }

    /** The chosen topics among those there are. */
    List<Topic> among(List<Topic> all) {
        return all.stream().filter(this::chose).toList();
    }

    Mistakes mistakes(List<Topic> all) {
        var mistakes = new Mistakes();
        var heading = CleanText.of(cleanTitle());
        if (heading.isBlank()) mistakes.add("title", "questions.title.missing");
        heading.over(QuestionRules.LONGEST_TITLE)
                .ifPresent(long_ ->
                        mistakes.add("title", "questions.title.tooLong", long_.count(), QuestionRules.LONGEST_TITLE));
        CleanText.of(cleanDetails())
                .over(QuestionRules.LONGEST_TEXT)
                .ifPresent(long_ -> mistakes.add(
                        "details", "questions.details.tooLong", long_.count(), QuestionRules.LONGEST_TEXT));
        if (among(all).size() < chosen().size()) mistakes.add("topics", "questions.topics.unknown");
        if (chosen().size() > QuestionRules.MOST_TOPICS)
            mistakes.add("topics", "questions.topics.tooMany", QuestionRules.MOST_TOPICS);
        if (audience != null && !audience.equals("members") && !isOpen())
            mistakes.add("audience", "questions.audience.unknown");
        return mistakes;
    }

    byte[] fingerprint(PollForm poll) {
        return Fingerprint.of(
                List.of(),
                cleanTitle(),
                cleanDetails(),
                String.join(",", chosen()),
                chosenAudience().name(),
                String.valueOf(isAnonymous()),
                poll.word());
    }
}
