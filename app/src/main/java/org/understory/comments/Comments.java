package org.understory.comments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.comments.CommentSection.Reader;
import org.understory.comments.ShownComment.Look;
import org.understory.media.Picture;
import org.understory.media.Pictures;
import org.understory.members.Names;
import org.understory.members.ShownName;
import org.understory.members.Viewer;
import org.understory.reactions.ReactionBar;
import org.understory.reactions.Reactions;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;
import org.understory.text.CleanText;
import org.understory.text.Excerpt;
import org.understory.text.LinksAre;

/** All comments, for the pages of the things they stand under. */
@Component
public class Comments {
    private static final int FOR_VISITORS = 2;

    private final Threads threads;
    private final Tally tally;
    private final Postings postings;
    private final Names names;
    private final Pictures pictures;
    private final Reactions reactions;
    private final Clearing clearing;

    Comments(
            Threads threads,
            Tally tally,
            Postings postings,
            Names names,
            Pictures pictures,
            Reactions reactions,
            Clearing clearing) {
        this.threads = threads;
        this.tally = tally;
        this.postings = postings;
        this.names = names;
        this.pictures = pictures;
        this.reactions = reactions;
        this.clearing = clearing;
    }

    /**
     * The comments under a thing. A page that shows them and is kept must be dropped with the thing: tag it with {@code
     * on}. Runs four statements, however many comments there are; for those who wait for their confirmation, and for
     * subscribers and members, five.
     *
     * @param after from the address of a further page, or null for the first
     */
    public CommentSection section(Subject on, Viewer viewer, @Nullable String after) {
        var count = tally.count(on);
        return switch (viewer) {
            case Viewer.Visitor visitor -> {
                var newest = threads.newest(on, FOR_VISITORS);
                yield section(on, count, Reader.VISITOR, newest, viewer, Cursor.START, null);
            }
            case Viewer.Unconfirmed some -> {
                var all = new ArrayList<Comment>(threads.waiting(some.entry()));
                all.removeIf(one -> !one.on().equals(on));
                all.addAll(threads.newest(on, FOR_VISITORS));
                yield section(on, count, Reader.UNCONFIRMED, all, viewer, Cursor.START, null);
            }
            case Viewer.Present present -> {
                var from = Cursor.of(after);
                var page = threads.page(on, from, present);
                var whole = page.size() > Threads.PAGE;
                var shown = whole ? page.subList(0, Threads.PAGE) : page;
                var next = whole ? Cursor.after(shown.getLast()) : null;
                yield section(on, count, Reader.PRESENT, shown, viewer, from, next);
            }
        };
    }

    /** How many comments can be seen under a thing. */
    public long count(Subject on) {
        return tally.count(on);
    }

    /** How many comments can be seen under each of these things; one statement, however many. None where none is. */
    public Map<Subject, Long> counts(Collection<Subject> things) {
        return tally.counts(things);
    }

    /** Removes all comments under things that are gone, in the transaction that removes them. */
    public void forget(Collection<Subject> things) {
        clearing.under(things);
    }

    /**
     * Puts down a comment that was written elsewhere or earlier, without limits: for imports and samples. Comments of one
     * thing stand in the order in which they were put down, so begin with the oldest.
     *
     * @param parent the comment it replies to, which began a thread under the same thing, or null
     * @param text in the Markdown of members, at most 5,000 characters
     * @return its number
     */
    public long put(
            CommunityId community, Subject on, MemberId author, @Nullable Long parent, String text, Instant at) {
        var clean = CleanText.of(text);
        if (clean.isBlank() || clean.over(CommentRules.LONGEST).isPresent())
            throw new IllegalArgumentException("A comment has 1 to " + CommentRules.LONGEST + " characters");
        var by = new Author(community, author, null, LinksAre.TEXT);
        return postings.place(by, on, parent, clean.value(), at.atOffset(ZoneOffset.UTC))
                .id();
    }

    /**
     * Puts down comments that were written on another site under one thing, without limits and without telling anybody.
     *
     * @param comments the oldest first, each after the one that it replies to
     * @param known the numbers of those that were brought before, by their keys
     * @return the numbers of the new ones, by their keys
     */
    public Map<String, Long> bring(
            CommunityId community, Subject on, List<BroughtComment> comments, Map<String, Long> known) {
        return postings.bring(community, on, comments, known);
    }

    /** One comment as somebody sees it, outside its thread. */
    ShownComment shown(Comment comment, Viewer viewer) {
        return shown(List.of(comment), viewer).getFirst();
    }

    private CommentSection section(
            Subject on,
            long count,
            Reader reader,
            List<Comment> page,
            Viewer viewer,
            Cursor from,
            @Nullable Cursor next) {
        return new CommentSection(on, count, reader, shown(page, viewer), from, next);
    }

    private List<ShownComment> shown(List<Comment> comments, Viewer viewer) {
        var signed = names.of(comments.stream()
                .map(Comment::author)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var hanging = pictures.on(comments.stream().map(Comment::subject).toList());
        var bars = viewer instanceof Viewer.Present
                ? reactions.of(comments.stream().map(Comment::subject).toList(), viewer)
                : Map.<Subject, ReactionBar>of();
        return comments.stream()
                .map(comment -> shown(comment, viewer, signed, hanging, bars))
                .toList();
    }

    private static ShownComment shown(
            Comment comment,
            Viewer viewer,
            Map<MemberId, ShownName> signed,
            Map<Subject, List<Picture>> hanging,
            Map<Subject, ReactionBar> bars) {
        var look = look(comment, viewer);
        var readable = look instanceof Look.Whole || look instanceof Look.Beginning;
        var pictured = readable && comment.state() != Comment.State.HIDDEN;
        var name = comment.author() == null || !readable ? null : signed.get(comment.author());
        return new ShownComment(
                comment,
                look,
                name != null ? name.value() : readable ? comment.guest() : null,
                name == null || name.handle() == null ? null : name,
                pictured ? hanging.getOrDefault(comment.subject(), List.of()) : List.of(),
                comment.isVisible() ? bars.get(comment.subject()) : null,
                CommentRules.mayReply(viewer, comment),
                CommentRules.mayEdit(viewer, comment),
                CommentRules.mayDelete(viewer, comment),
                CommentRules.mayModerate(viewer) && comment.state() != Comment.State.DELETED);
    }

    private static Look look(Comment comment, Viewer viewer) {
        if (CommentRules.mayRead(viewer, comment)) return new Look.Whole(comment.html());
        return switch (comment.state()) {
            case DELETED -> new Look.TakenBack();
            case HIDDEN, WAITING -> new Look.HiddenAway();
            case VISIBLE -> {
                var beginning = Excerpt.ofMarkdown(comment.text(), CommentRules.SHORTENED);
                var door = viewer instanceof Viewer.Visitor ? "#gate" : "/subscribe/thank-you";
                yield new Look.Beginning(beginning.text(), beginning.shortened() ? door : null);
            }
        };
    }
}
