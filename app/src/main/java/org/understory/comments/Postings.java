package org.understory.comments;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.understory.media.Captioned;
import org.understory.media.Pictures;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;
import org.understory.text.LinksAre;
import org.understory.text.MemberText;
import org.understory.web.NotFound;

/** Writing new comments. */
@Component
class Postings {
    private static final Duration SAME_WITHIN = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final Clock clock;
    private final Tally tally;
    private final Pictures pictures;
    private final Announcing announcing;

    Postings(JdbcClient sql, Clock clock, Tally tally, Pictures pictures, Announcing announcing) {
        this.sql = sql;
        this.clock = clock;
        this.tally = tally;
        this.pictures = pictures;
        this.announcing = announcing;
    }

    /** What this author sent within the last ten minutes with the same words and pictures, if they did. */
    Optional<Comment> same(Author author, Subject on, byte[] fingerprint) {
        return sql.sql("""
                select %s
                  from comments c
                 where c.member_id = :member
                   and c.entry_id is not distinct from cast(:entry as bigint)
                   and c.created_at > :since
                   and c.kind = :kind
                   and c.thing = :thing
                   and c.fingerprint = :fingerprint
                 order by c.id desc
                 limit 1
                """.formatted(Comment.COLUMNS))
                .param("member", author.member().value())
                .param("entry", author.entry())
                .param("since", now().minus(SAME_WITHIN))
                .param("kind", on.kind())
                .param("thing", on.id())
                .param("fingerprint", fingerprint)
                .query(Comment::from)
                .optional();
    }

    /**
     * Saves a comment whose words were checked. One author's postings wait for each other, so that none counts twice; and
     * from here on no thing goes with its comments, so those who went before are seen to have gone.
     *
     * @param there whether what it should stand under is still there; asked when nothing can go any more
     * @throws NotFound if it is not
     */
    @Transactional
    Posting post(
            Author author,
            Subject on,
            @Nullable Long parent,
            String text,
            List<Captioned> hung,
            byte[] fingerprint,
            BooleanSupplier there) {
        waitForOthersOf(author);
        if (!there.getAsBoolean()) throw new NotFound();
        var same = same(author, on, fingerprint);
        if (same.isPresent()) return new Posting.Posted(same.get());
        var tooMany = tooMany(author);
        if (tooMany.isPresent()) return tooMany.get();
        if (parent != null && !answerable(on, parent)) return new Posting.ParentGone();
        var comment = insert(author, on, parent, text, fingerprint, now());
        if (!hung.isEmpty() && !pictures.hang(author.community(), author.member(), comment.subject(), hung)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Posting.PicturesGone();
        }
        if (comment.isVisible()) {
            tally.add(comment.community(), on, 1);
            announcing.appeared(comment, author.member());
        }
        return new Posting.Posted(comment);
    }

    /** Saves a comment that was written elsewhere or earlier, without limits. */
    @Transactional
    Comment place(Author author, Subject on, @Nullable Long parent, String text, OffsetDateTime at) {
        var comment = insert(author, on, parent, text, null, at);
        tally.add(comment.community(), on, 1);
        return comment;
    }

    /** Saves what guests wrote elsewhere. A reply to a reply, or to what is gone, stands with its thread or for itself. */
    @Transactional
    Map<String, Long> bring(CommunityId community, Subject on, List<BroughtComment> comments, Map<String, Long> known) {
        var roots = new HashMap<>(known);
        var brought = new LinkedHashMap<String, Long>();
        for (var comment : comments) {
            var parent = comment.parent() == null ? null : roots.get(comment.parent());
            var saved = insert(community, on, parent, comment);
            brought.put(comment.key(), saved.id());
            roots.put(comment.key(), saved.root());
        }
        if (!brought.isEmpty()) tally.add(community, on, brought.size());
        return brought;
    }

    private Comment insert(CommunityId community, Subject on, @Nullable Long parent, BroughtComment comment) {
        return sql.sql("""
                insert into comments as c (community_id, kind, thing, parent_id, guest, state, text, html, created_at)
                select :community, :kind, :thing,
                       (select coalesce(parent_id, id) from comments where id = :parent and kind = :kind and thing = :thing),
                       :guest, 'visible', :text, :html, :at
                returning %s
                """.formatted(Comment.COLUMNS))
                .param("community", community.value())
                .param("kind", on.kind())
                .param("thing", on.id())
                .param("parent", parent, java.sql.Types.BIGINT)
                .param("guest", comment.guest())
                .param("text", comment.text())
                .param("html", html(comment.text(), LinksAre.TEXT))
                .param("at", comment.at().atOffset(ZoneOffset.UTC))
                .query(Comment::from)
                .single();
    }

    private Comment insert(
            Author author,
            Subject on,
            @Nullable Long parent,
            String text,
            byte @Nullable [] fingerprint,
            OffsetDateTime at) {
        return sql.sql("""
                insert into comments as c (community_id, kind, thing, parent_id, member_id, entry_id, state, text, html,
                                           fingerprint, created_at)
                values (:community, :kind, :thing, :parent, :member, :entry, :state, :text, :html, :fingerprint, :at)
                returning %s
                """.formatted(Comment.COLUMNS))
                .param("community", author.community().value())
                .param("kind", on.kind())
                .param("thing", on.id())
                .param("parent", parent)
                .param("member", author.member().value())
                .param("entry", author.entry())
                .param("state", author.waits() ? "waiting" : "visible")
                .param("text", text)
                .param("html", html(text, author.links()))
                .param("fingerprint", fingerprint)
                .param("at", at)
                .query(Comment::from)
                .single();
    }

    static String html(String text, LinksAre links) {
        return text.isEmpty() ? "" : MemberText.html(text, links);
    }

    private void waitForOthersOf(Author author) {
        var who = author.entry() == null
                ? "comments of member " + author.member().value()
                : "comments of entry " + author.entry();
        sql.sql("""
                select pg_advisory_xact_lock(hashtextextended(:who, 0)),
                       pg_advisory_xact_lock_shared(hashtextextended('comments', 0))
                """).param("who", who).query((row, n) -> 0).list();
    }

    private Optional<Posting> tooMany(Author author) {
        if (author.entry() != null) {
            var waiting = sql.sql("select count(*) from comments where entry_id = :entry")
                    .param("entry", author.entry())
                    .query(Integer.class)
                    .single();
            return waiting < CommentRules.MOST_WAITING
                    ? Optional.empty()
                    : Optional.of(new Posting.TooManyWaiting(CommentRules.MOST_WAITING));
        }
        return sql.sql("""
                select count(*) filter (where created_at > :now - interval '10 minutes') as lately,
                       count(*) as today
                  from comments
                 where member_id = :member
                   and entry_id is null
                   and created_at > :now - interval '1 day'
                """)
                .param("now", now())
                .param("member", author.member().value())
                .query((row, n) -> tooMany(row.getInt("lately"), row.getInt("today")))
                .single();
    }

    private static Optional<Posting> tooMany(int lately, int today) {
        if (lately >= CommentRules.MOST_IN_TEN_MINUTES)
            return Optional.of(new Posting.TooMany(CommentRules.MOST_IN_TEN_MINUTES, 10));
        if (today >= CommentRules.MOST_IN_A_DAY)
            return Optional.of(new Posting.TooMany(CommentRules.MOST_IN_A_DAY, 24 * 60));
        return Optional.empty();
    }

    /** Locks the parent, so that it is not taken back without knowing of the reply. */
    private boolean answerable(Subject on, long parent) {
        return sql.sql("""
                select id
                  from comments
                 where id = :parent
                   and kind = :kind
                   and thing = :thing
                   and parent_id is null
                   and state = 'visible'
                   for share
                """)
                .param("parent", parent)
                .param("kind", on.kind())
                .param("thing", on.id())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
