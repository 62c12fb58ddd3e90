package org.understory.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.media.Fingerprint;
import org.understory.media.PictureField;
import org.understory.media.PictureFields;
import org.understory.text.CleanText;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/**
 * An answer in the making: what was typed and chosen, and what to put right about it.
 *
 * @param version of the answer it changes, as last seen; 0 for a new one
 * @param wrong what to put right in the words, or null
 * @param notice what to know about the form as a whole, or null
 */
record AnswerForm(
        String text,
        List<PictureField> pictures,
        int version,
        @Nullable Sentence wrong,
        @Nullable Sentence notice) {
    AnswerForm {
        pictures = List.copyOf(pictures);
    }

    static AnswerForm empty() {
        return new AnswerForm("", PictureFields.empty(), 0, null, null);
    }

    static AnswerForm sent(HttpServletRequest request) {
        var text = request.getParameter("text");
        var version = request.getParameter("version");
        return new AnswerForm(
                text == null ? "" : text,
                PictureFields.sent(request),
                version != null && version.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(version) : 0,
                null,
                null);
    }

    AnswerForm with(List<PictureField> others) {
        return new AnswerForm(text, others, version, wrong, notice);
    }

    AnswerForm withNotice(String key, Object... arguments) {
        return new AnswerForm(text, pictures, version, wrong, Sentence.of(key, arguments));
    }

    AnswerForm onTopOf(int newer) {
        return new AnswerForm(text, pictures, newer, wrong, notice);
    }

    /** The form with what is wrong about its words. */
    AnswerForm checked() {
        var tooLong = CleanText.of(text).over(QuestionRules.LONGEST_TEXT);
        if (tooLong.isPresent())
            return wrong(Sentence.of("questions.answer.tooLong", tooLong.get().count(), QuestionRules.LONGEST_TEXT));
        return isEmpty() ? wrong(Sentence.of("questions.answer.empty")) : this;
    }

    private AnswerForm wrong(Sentence sentence) {
        return new AnswerForm(text, pictures, version, sentence, notice);
    }

    private boolean isEmpty() {
        return CleanText.of(text).isBlank()
                && pictures.stream().allMatch(field -> field.picture() == null && field.upload() == null);
    }

    boolean isWrong() {
        return wrong != null || pictures.stream().anyMatch(field -> field.mistake() != null);
    }

    Mistakes mistakes() {
        var all = new Mistakes();
        if (wrong != null) all.add("text", wrong);
        for (var field : pictures) {
            var mistake = field.mistake();
            if (mistake != null) all.add("picture" + field.place(), mistake);
        }
        return all;
    }

    String words() {
        return CleanText.of(text).value();
    }

    byte[] fingerprint() {
        return Fingerprint.of(pictures, words());
    }
}
