package org.understory.comments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.media.PictureField;
import org.understory.media.PictureFields;
import org.understory.subject.Subject;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/**
 * The form in which a comment is written, as the page shows it.
 *
 * @param parent the thread it replies in, or null
 * @param changes the comment it changes, or null for a new one
 * @param version of the comment it changes, as last seen
 * @param text what was typed, kept as it was
 * @param wrong what to put right in the words, or null
 * @param notice what to know about the form as a whole, or null
 */
record WritingForm(
        Subject on,
        @Nullable Long parent,
        @Nullable Long changes,
        int version,
        String text,
        List<PictureField> pictures,
        @Nullable Sentence wrong,
        @Nullable Sentence notice) {

    WritingForm {
        pictures = List.copyOf(pictures);
    }

    /** What a browser keeps unsent words under; nothing of it is sent. */
    @Nullable
    String draft() {
        return changes == null ? "comment on " + on + (parent == null ? "" : " in " + parent) : null;
    }

    static WritingForm fresh(Subject on, @Nullable Long parent) {
        return typed(on, parent, "", PictureFields.empty());
    }

    static WritingForm typed(Subject on, @Nullable Long parent, @Nullable String text, List<PictureField> pictures) {
        return new WritingForm(on, parent, null, 0, text == null ? "" : text, pictures, null, null);
    }

    static WritingForm changing(Comment comment, @Nullable String text, List<PictureField> pictures) {
        return new WritingForm(
                comment.on(),
                comment.parent(),
                comment.id(),
                comment.version(),
                text == null ? "" : text,
                pictures,
                null,
                null);
    }

    WritingForm with(List<PictureField> others) {
        return new WritingForm(on, parent, changes, version, text, others, wrong, notice);
    }

    WritingForm withWrong(Sentence mistake) {
        return new WritingForm(on, parent, changes, version, text, pictures, mistake, notice);
    }

    WritingForm withNotice(String key, Object... arguments) {
        return new WritingForm(on, parent, changes, version, text, pictures, wrong, Sentence.of(key, arguments));
    }

    WritingForm withVersion(int seen) {
        return new WritingForm(on, parent, changes, seen, text, pictures, wrong, notice);
    }

    WritingForm withoutParent() {
        return new WritingForm(on, null, changes, version, text, pictures, wrong, notice);
    }

    boolean isWrong() {
        return wrong != null || pictures.stream().anyMatch(field -> field.mistake() != null);
    }

    /** All that is to be put right, by the name of the field. */
    Mistakes mistakes() {
        var all = new Mistakes();
        if (wrong != null) all.add("text", wrong.key(), wrong.args().toArray());
        for (var field : pictures) {
            var mistake = field.mistake();
            if (mistake != null)
                all.add("picture" + field.place(), mistake.key(), mistake.args().toArray());
        }
        return all;
    }

    String titleKey() {
        if (changes != null) return "comments.edit.title";
        return parent != null ? "comments.reply.title" : "comments.new.title";
    }

    String action() {
        return changes == null ? "/comments" : "/comments/" + changes;
    }

    int longest() {
        return CommentRules.LONGEST;
    }
}
