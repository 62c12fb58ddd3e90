package org.understory.updates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.understory.media.PictureField;
import org.understory.media.PictureFields;
import org.understory.subject.Audience;
import org.understory.text.CleanText;
import org.understory.text.MemberText;

/** What someone typed and chose for an update. */
record UpdateForm(
        @Nullable String text,
        @Nullable String mood,
        @Nullable String question,
        @Nullable String audience,
        List<String> topics,
        @Nullable String version,
        List<PictureField> pictures) {

    UpdateForm {
        topics = List.copyOf(topics);
        pictures = List.copyOf(pictures);
    }

    static UpdateForm empty() {
        return new UpdateForm("", null, null, null, List.of(), null, PictureFields.empty());
    }

    static UpdateForm of(HttpServletRequest request) {
        var topics = request.getParameterValues("topics");
        return new UpdateForm(
                request.getParameter("text"),
                request.getParameter("mood"),
                request.getParameter("question"),
                request.getParameter("audience"),
                topics == null
                        ? List.of()
                        : Stream.of(topics).distinct().limit(50).toList(),
                request.getParameter("version"),
                PictureFields.sent(request));
    }

    static UpdateForm of(Update update, List<String> topics, List<PictureField> pictures) {
        return new UpdateForm(
                update.text(),
                update.mood() == null ? null : update.mood().word(),
                update.question() ? "yes" : null,
                Update.word(update.audience()),
                topics,
                String.valueOf(update.version()),
                pictures);
    }

    UpdateForm with(List<PictureField> others) {
        return new UpdateForm(text, mood, question, audience, topics, version, others);
    }

    UpdateForm withVersion(int seen) {
        return new UpdateForm(text, mood, question, audience, topics, String.valueOf(seen), pictures);
    }

    CleanText words() {
        return CleanText.of(text == null ? "" : text);
    }

    Optional<Mood> feeling() {
        return Mood.of(mood);
    }

    boolean asks() {
        return question != null;
    }

    /** Members unless another audience was chosen; whatever is none of ours is nobody's choice. */
    Optional<Audience> readers() {
        if (audience == null) return Optional.of(Audience.MEMBERS);
        return Composer.AUDIENCES.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(audience))
                .findFirst();
    }

    int seenVersion() {
        return version != null && version.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(version) : 0;
    }

    boolean isEmpty() {
        return MemberText.saysNothing(words().value())
                && pictures.stream().allMatch(field -> field.picture() == null && field.upload() == null);
    }
}
