package org.understory.newsletters;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.understory.articles.ArticleId;
import org.understory.questions.QuestionId;
import org.understory.text.CleanText;
import org.understory.text.Rendered;
import org.understory.topics.Topic;
import org.understory.web.Mistakes;

/**
 * What an editor typed and chose.
 *
 * @param topics the slugs of the chosen topics
 * @param version of the issue on which the form rests
 */
record IssueForm(
        @Nullable String subject,
        @Nullable String words,
        @Nullable List<Long> articles,
        @Nullable List<Long> questions,
        @Nullable String segment,
        @Nullable List<String> topics,
        @Nullable Integer version) {
    static final int LONGEST_SUBJECT = 120;
    static final int LONGEST_WORDS = 20_000;
    static final int MOST_THINGS = 20;

    static IssueForm of(Issue issue, List<Topic> known) {
        return new IssueForm(
                issue.subject(),
                issue.words(),
                issue.articles().stream().map(ArticleId::value).toList(),
                issue.questions().stream().map(QuestionId::value).toList(),
                issue.segment().word(),
                known.stream()
                        .filter(topic -> issue.topics().contains(topic.id()))
                        .map(Topic::slug)
                        .toList(),
                issue.version());
    }

    /** The same words, resting on another version. */
    IssueForm on(int now) {
        return new IssueForm(subject, words, articles, questions, segment, topics, now);
    }

    boolean chose(ArticleId article) {
        return ids(articles).contains(article.value());
    }

    boolean chose(QuestionId question) {
        return ids(questions).contains(question.value());
    }

    boolean chose(Topic topic) {
        return topics != null && topics.contains(topic.slug());
    }

    boolean chose(Segment chosen) {
        return Segment.typed(segment).orElse(Segment.EVERYBODY) == chosen;
    }

    int typedVersion() {
        return version == null ? 0 : version;
    }

    CleanText cleanWords() {
        return CleanText.of(words == null ? "" : words);
    }

    /** What it means, if nothing is wrong with it. */
    Optional<Contents> judged(Rendered rendered, List<Topic> known, Mistakes mistakes) {
        var cleanSubject = CleanText.of(subject == null ? "" : subject);
        if (cleanSubject.value().contains("\n")) mistakes.add("subject", "newsletters.form.subject.lines");
        cleanSubject
                .over(LONGEST_SUBJECT)
                .ifPresent(over -> mistakes.add("subject", "newsletters.form.tooLong", over.limit(), over.count()));
        cleanWords()
                .over(LONGEST_WORDS)
                .ifPresent(over -> mistakes.add("words", "newsletters.form.tooLong", over.limit(), over.count()));
        if (!rendered.mistakes().isEmpty()) {
            mistakes.add(
                    "words",
                    "newsletters.form.mistake",
                    rendered.mistakes().getFirst().line());
        }
        if (ids(articles).size() > MOST_THINGS) mistakes.add("articles", "newsletters.form.tooMany", MOST_THINGS);
        if (ids(questions).size() > MOST_THINGS) mistakes.add("questions", "newsletters.form.tooMany", MOST_THINGS);
        if (!mistakes.isEmpty()) return Optional.empty();
        return Optional.of(new Contents(
                cleanSubject.value(),
                cleanWords().value(),
                ids(articles).stream().map(ArticleId::new).toList(),
                ids(questions).stream().map(QuestionId::new).toList(),
                Segment.typed(segment).orElse(Segment.EVERYBODY),
                known.stream().filter(this::chose).map(Topic::id).toList()));
    }

    private static List<Long> ids(@Nullable List<Long> typed) {
        return typed == null
                ? List.of()
                : typed.stream().filter(Objects::nonNull).distinct().toList();
    }
}
