package org.understory.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import org.springframework.stereotype.Component;
import org.understory.articles.ArticleId;
import org.understory.comments.BroughtComment;
import org.understory.comments.Comments;
import org.understory.importing.Brought.Kind;
import org.understory.importing.Report.Fate;
import org.understory.text.CleanText;
import org.understory.text.Excerpt;
import org.understory.text.MemberText;
import org.understory.text.Mistake;
import org.understory.text.PersonalName;
import org.understory.web.Messages;

/** What was said under a post, in the order in which it was said; what was brought before is not brought again. */
@Component
class FormerComments {
    private final Comments comments;
    private final Brought brought;
    private final Messages messages;
    private final Clock clock;

    FormerComments(Comments comments, Brought brought, Messages messages, Clock clock) {
        this.clock = clock;
        this.comments = comments;
        this.brought = brought;
        this.messages = messages;
    }

    void bring(Move move, FormerPost post, ArticleId article, Report report) {
        if (post.commentsLeft() > 0) {
            report.sum("comment", Fate.LEFT_OUT, post.commentsLeft());
            report.note(new Finding(
                    move.file(), Mistake.at(post.line(), "importing.former.comments", post.commentsLeft())));
        }
        if (post.comments().isEmpty()) return;
        var community = move.community().id();
        var site = move.survey().site();
        var keys = post.comments().stream().map(FormerPost.Comment::key).toList();
        var known = brought.known(community, site, Kind.COMMENT, keys);
        var fresh = new ArrayList<BroughtComment>();
        var seen = new HashSet<String>();
        post.comments().stream()
                .filter(comment -> seen.add(comment.key()))
                .filter(comment -> !known.containsKey(comment.key()))
                .sorted(Comparator.comparing(FormerPost.Comment::at).thenComparing(FormerPost.Comment::line))
                .forEach(comment -> {
                    var text = text(move, comment, report);
                    if (text.isBlank()) report.sum("comment", Fate.LEFT_OUT, 1);
                    else
                        fresh.add(new BroughtComment(
                                comment.key(), comment.parent(), name(comment.name()), text, earlier(comment.at())));
                });
        var numbers = new HashMap<>(comments.bring(community, article.subject(), fresh, known));
        numbers.forEach((key, number) -> brought.record(community, site, Kind.COMMENT, key, number, null));
        if (!numbers.isEmpty()) report.sum("comment", Fate.CREATED, numbers.size());
        if (!known.isEmpty()) report.sum("comment", Fate.UNCHANGED, known.size());
    }

    /** A clock that was wrong there does not put words into the future here. */
    private Instant earlier(Instant at) {
        var now = clock.instant();
        return at.isAfter(now) ? now : at;
    }

    private static String text(Move move, FormerPost.Comment comment, Report report) {
        var text = CleanText.of(FormerText.ofComment(comment.html())).value();
        if (text.length() <= BroughtComment.LONGEST) return text;
        report.note(new Finding(
                move.file(), Mistake.at(comment.line(), "importing.former.comment.long", BroughtComment.LONGEST)));
        return Excerpt.ofText(MemberText.plainText(text), BroughtComment.LONGEST / 2)
                .text();
    }

    /** A name; where somebody gave an address instead, or nothing, they stay unnamed. */
    private String name(String given) {
        return given.indexOf('@') < 0 && PersonalName.check(given) instanceof PersonalName.Check.Fine fine
                ? fine.name().value()
                : messages.say("importing.former.guest");
    }
}
