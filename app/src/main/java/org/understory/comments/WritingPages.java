package org.understory.comments;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.media.Fingerprint;
import org.understory.media.PictureFields;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.Network;
import org.understory.subject.OpenTo;
import org.understory.web.NotFound;
import org.understory.web.Pace;

/** Writing a comment or a reply. Whoever is not signed in any more keeps what they typed. */
@Controller
class WritingPages {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final Commentables commentables;
    private final Threads threads;
    private final Postings postings;
    private final Drafts drafts;
    private final Places places;
    private final Pace pace;

    /** @param mostPerNetwork comments in ten minutes */
    WritingPages(
            Commentables commentables,
            Threads threads,
            Postings postings,
            Drafts drafts,
            Places places,
            @Value("${understory.comments.most-per-network:60}") int mostPerNetwork) {
        this.commentables = commentables;
        this.threads = threads;
        this.postings = postings;
        this.drafts = drafts;
        this.places = places;
        this.pace = new Pace(mostPerNetwork, TEN_MINUTES);
    }

    @GetMapping("/comments/new")
    @OpenTo(Entrance.SUBSCRIBING)
    String begin(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String parent,
            Viewer viewer,
            Model model) {
        var commented = commentables.find(viewer, on).orElseThrow(NotFound::new);
        if (parent == null)
            return drafts.show(model, commented, WritingForm.fresh(commented.subject(), null), viewer, null);
        var answered = Numbers.positive(parent)
                .flatMap(id -> threads.find(viewer, id))
                .filter(comment -> comment.on().equals(commented.subject()))
                .filter(comment -> CommentRules.mayReply(viewer, comment))
                .orElseThrow(NotFound::new);
        var form = WritingForm.fresh(commented.subject(), answered.root());
        return drafts.show(model, commented, form, viewer, answered);
    }

    @PostMapping("/comments")
    @OpenTo(Entrance.EVERYONE)
    String post(HttpServletRequest request, HttpServletResponse response, Viewer viewer, Model model) {
        var sent = CommentForm.of(request);
        var commented = commentables.find(viewer, sent.kind(), sent.thing()).orElseThrow(NotFound::new);
        var typed = WritingForm.typed(commented.subject(), thread(sent, viewer), sent.text(), sent.pictures());
        var author = Author.of(viewer);
        if (author.isEmpty()) {
            return drafts.again(response, model, commented, typed.withNotice("comments.signedOut"), viewer);
        }
        if (!pace.admits(Network.of(request.getRemoteAddr()))) {
            return drafts.again(response, model, commented, typed.withNotice("comments.tooMany.network"), viewer);
        }
        if (isKeptAway(sent, viewer)) {
            var gone = typed.withoutParent().withNotice("comments.parentGone");
            return drafts.again(response, model, commented, gone, viewer);
        }
        var outcome = posted(viewer, author.get(), sent, typed);
        return switch (outcome) {
            case Outcome.Saved(var comment) -> "redirect:" + places.of(commented, comment, viewer);
            case Outcome.Again(var form) -> drafts.again(response, model, commented, form, viewer);
        };
    }

    private Outcome posted(Viewer viewer, Author author, CommentForm sent, WritingForm typed) {
        var words = sent.words().value();
        var fingerprint = Fingerprint.of(sent.pictures(), String.valueOf(typed.parent()), words);
        var same = postings.same(author, typed.on(), fingerprint);
        if (same.isPresent()) return new Outcome.Saved(same.get());
        var form = drafts.checked(author, sent, typed);
        if (form.isWrong()) return new Outcome.Again(form);
        var hung = PictureFields.captioned(form.pictures());
        BooleanSupplier there = () -> commentables.find(viewer, form.on()).isPresent();
        return switch (postings.post(author, form.on(), form.parent(), words, hung, fingerprint, there)) {
            case Posting.Posted(var comment) -> new Outcome.Saved(comment);
            case Posting.TooMany(int most, int minutes) -> {
                var key = minutes > 60 ? "comments.tooMany.day" : "comments.tooMany.now";
                yield new Outcome.Again(form.withNotice(key, most));
            }
            case Posting.TooManyWaiting(int most) ->
                new Outcome.Again(form.withNotice("comments.tooMany.waiting", most));
            case Posting.ParentGone() -> new Outcome.Again(form.withoutParent().withNotice("comments.parentGone"));
            case Posting.PicturesGone() -> new Outcome.Again(drafts.withoutGone(author, form, null));
        };
    }

    /** Whether a block has come between the viewer and the one they reply to; it looks as if the comment had gone. */
    private boolean isKeptAway(CommentForm sent, Viewer viewer) {
        return Numbers.positive(sent.parent())
                .filter(id -> threads.find(viewer.community(), id).isPresent())
                .filter(id -> threads.find(viewer, id).isEmpty())
                .isPresent();
    }

    /** The thread in which a reply stands: replies to a reply stand beside it. */
    private @Nullable Long thread(CommentForm sent, Viewer viewer) {
        return Numbers.positive(sent.parent())
                .map(id ->
                        threads.find(viewer.community(), id).map(Comment::root).orElse(id))
                .orElse(null);
    }

    private sealed interface Outcome {
        record Saved(Comment comment) implements Outcome {}

        record Again(WritingForm form) implements Outcome {}
    }
}
