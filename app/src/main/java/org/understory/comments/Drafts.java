package org.understory.comments;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.understory.media.PictureFields;
import org.understory.members.Viewer;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Sentence;

/** Comments in the making: checks what was typed, and shows it again with what to put right. */
@Component
class Drafts {
    private final Comments comments;
    private final PictureFields fields;
    private final Messages messages;

    Drafts(Comments comments, PictureFields fields, Messages messages) {
        this.comments = comments;
        this.fields = fields;
        this.messages = messages;
    }

    /** What was sent, checked, its pictures prepared. Slow; outside any transaction. */
    WritingForm checked(Author author, CommentForm sent, WritingForm typed) {
        var ready = typed.with(fields.prepared(author.community(), author.member(), typed.pictures()));
        var tooLong = sent.words().over(CommentRules.LONGEST);
        if (tooLong.isPresent()) {
            var count = tooLong.get().count();
            return ready.withWrong(Sentence.of("comments.tooLong", count, CommentRules.LONGEST));
        }
        return sent.isEmpty() ? ready.withWrong(Sentence.of("comments.empty")) : ready;
    }

    /** The form without the pictures that are not there any more, which it says. */
    WritingForm withoutGone(Author author, WritingForm typed, @Nullable Comment changed) {
        var on = changed == null ? null : changed.subject();
        return typed.with(fields.stillThere(author.community(), author.member(), on, typed.pictures()));
    }

    /** The form as it is filled to change a comment. */
    WritingForm filled(Comment comment) {
        return WritingForm.changing(comment, comment.text(), fields.of(comment.subject()));
    }

    String again(HttpServletResponse response, Model model, Commented on, WritingForm form, Viewer viewer) {
        return again(response, model, on, form, viewer, null);
    }

    String again(
            HttpServletResponse response,
            Model model,
            Commented on,
            WritingForm form,
            Viewer viewer,
            @Nullable Comment above) {
        response.setStatus(422);
        return show(model, on, form, viewer, above);
    }

    String show(Model model, Commented on, WritingForm form, Viewer viewer, @Nullable Comment above) {
        var title = messages.say(form.titleKey());
        var shown = above == null ? null : comments.shown(above, viewer);
        model.addAttribute("page", new WritingPage(Head.unlisted(title), title, on, form, shown, viewer));
        return "comments/write";
    }
}
