package org.understory.comments;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.media.PictureFields;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** Changing and taking back one's own comments. */
@Controller
@OpenTo(Entrance.SUBSCRIBING)
class EditingPages {
    private final Comments comments;
    private final Commentables commentables;
    private final Threads threads;
    private final Corrections corrections;
    private final Drafts drafts;
    private final Places places;
    private final Messages messages;

    EditingPages(
            Comments comments,
            Commentables commentables,
            Threads threads,
            Corrections corrections,
            Drafts drafts,
            Places places,
            Messages messages) {
        this.comments = comments;
        this.commentables = commentables;
        this.threads = threads;
        this.corrections = corrections;
        this.drafts = drafts;
        this.places = places;
        this.messages = messages;
    }

    @GetMapping("/comments/{id:[0-9]+}/edit")
    String edit(@PathVariable String id, Viewer viewer, Model model) {
        var comment = editable(id, viewer);
        return drafts.show(model, commented(comment, viewer), drafts.filled(comment), viewer, null);
    }

    @PostMapping("/comments/{id:[0-9]+}")
    String save(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer,
            Model model) {
        var comment = editable(id, viewer);
        var author = Author.of(viewer).orElseThrow(NotFound::new);
        var commented = commented(comment, viewer);
        var sent = CommentForm.of(request);
        var version = Numbers.positive(sent.version()).map(Long::intValue).orElse(0);
        var typed = WritingForm.changing(comment, sent.text(), sent.pictures()).withVersion(version);
        var form = drafts.checked(author, sent, typed);
        if (form.isWrong()) return drafts.again(response, model, commented, form, viewer);
        var hung = PictureFields.captioned(form.pictures());
        return switch (corrections.edit(
                viewer, comment.id(), version, sent.words().value(), hung)) {
            case Edit.Edited(var edited) -> "redirect:" + places.of(commented, edited, viewer);
            case Edit.Stale(var now) -> {
                var newer = form.withVersion(now.version()).withNotice("comments.stale");
                yield drafts.again(response, model, commented, drafts.withoutGone(author, newer, now), viewer, now);
            }
            case Edit.PicturesGone(var now) ->
                drafts.again(response, model, commented, drafts.withoutGone(author, form, now), viewer);
            case Edit.NotTheirs() -> throw new NotFound();
        };
    }

    @GetMapping("/comments/{id:[0-9]+}/deletion")
    String askToDelete(@PathVariable String id, Viewer viewer, Model model) {
        var comment = found(id, viewer);
        if (!CommentRules.mayDelete(viewer, comment)) throw new NotFound();
        var head = Head.unlisted(messages.say("comments.deletion.title"));
        model.addAttribute("page", new DeletionPage(head, commented(comment, viewer), comments.shown(comment, viewer)));
        return "comments/deletion";
    }

    @PostMapping("/comments/{id:[0-9]+}/deletion")
    String delete(@PathVariable String id, @RequestParam(required = false) @Nullable String on, Viewer viewer) {
        var number = Numbers.positive(id).orElseThrow(NotFound::new);
        var stoodUnder = corrections
                .delete(viewer, number)
                .map(comment -> commented(comment, viewer))
                .or(() -> isGone(viewer, number) ? commentables.find(viewer, on) : Optional.empty())
                .orElseThrow(NotFound::new);
        return "redirect:" + stoodUnder.path() + "#comments";
    }

    /** Pressed twice, there is nothing left to take back; the form still knows what it stood under. */
    private boolean isGone(Viewer viewer, long id) {
        return threads.find(viewer.community(), id)
                .filter(comment -> comment.state() != Comment.State.DELETED)
                .isEmpty();
    }

    private Comment editable(String id, Viewer viewer) {
        var comment = found(id, viewer);
        if (!CommentRules.mayEdit(viewer, comment)) throw new NotFound();
        return comment;
    }

    private Comment found(String id, Viewer viewer) {
        return Numbers.positive(id)
                .flatMap(number -> threads.find(viewer, number))
                .orElseThrow(NotFound::new);
    }

    private Commented commented(Comment comment, Viewer viewer) {
        return commentables.find(viewer, comment.on()).orElseThrow(NotFound::new);
    }

    record DeletionPage(Head head, Commented commented, ShownComment comment) {}
}
