package org.understory.comments;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.understory.media.Captioned;
import org.understory.media.Picture;
import org.understory.media.Pictures;
import org.understory.members.Viewer;
import org.understory.reactions.Reactions;
import org.understory.subject.CommunityId;

/** Changing and taking back what one wrote. */
@Component
class Corrections {
    private final JdbcClient sql;
    private final Clock clock;
    private final Tally tally;
    private final Pictures pictures;
    private final Reactions reactions;

    Corrections(JdbcClient sql, Clock clock, Tally tally, Pictures pictures, Reactions reactions) {
        this.sql = sql;
        this.clock = clock;
        this.tally = tally;
        this.pictures = pictures;
        this.reactions = reactions;
    }

    /** @param version the one that the form was filled with */
    @Transactional
    Edit edit(Viewer by, long id, int version, String text, List<Captioned> hung) {
        var found = locked(by.community(), id).filter(comment -> CommentRules.mayEdit(by, comment));
        var author = Author.of(by);
        if (found.isEmpty() || author.isEmpty()) return new Edit.NotTheirs();
        var comment = found.get();
        if (comment.text().equals(text) && hung.equals(hanging(comment))) return new Edit.Edited(comment);
        if (comment.version() != version) return new Edit.Stale(comment);
        if (!pictures.hang(comment.community(), author.get().member(), comment.subject(), hung)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Edit.PicturesGone(comment);
        }
        tally.changed(comment.on());
        return new Edit.Edited(saved(comment, text, author.get()));
    }

    private Comment saved(Comment comment, String text, Author author) {
        return sql.sql("""
                update comments as c
                   set text = :text,
                       html = :html,
                       version = version + 1,
                       edited_at = :now
                 where id = :id
                returning %s
                """.formatted(Comment.COLUMNS))
                .param("id", comment.id())
                .param("text", text)
                .param("html", Postings.html(text, author.links()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Comment::from)
                .single();
    }

    /**
     * Takes a comment back for good. While it has replies, its place stays without a word or a name.
     *
     * @return what was taken back, or nothing if it is not there or not theirs
     */
    @Transactional
    Optional<Comment> delete(Viewer by, long id) {
        var found = locked(by.community(), id).filter(comment -> CommentRules.mayDelete(by, comment));
        found.ifPresent(this::takeAway);
        return found;
    }

    /** As a moderator decided. Answers whether it was there. */
    @Transactional
    boolean remove(CommunityId community, long id) {
        var found =
                locked(community, id).filter(comment -> comment.isVisible() || comment.state() == Comment.State.HIDDEN);
        found.ifPresent(this::takeAway);
        return found.isPresent();
    }

    /** In the order in which a comment is written, the count before those who are told of it: else two wait for each other. */
    private void takeAway(Comment comment) {
        if (comment.isVisible()) tally.add(comment.community(), comment.on(), -1);
        pictures.erase(comment.subject());
        reactions.forget(List.of(comment.subject()));
        if (hasReplies(comment)) emptied(comment);
        else removed(comment);
    }

    private void emptied(Comment comment) {
        sql.sql("""
                update comments
                   set state = 'deleted',
                       text = '',
                       html = '',
                       member_id = null,
                       guest = null,
                       entry_id = null,
                       hidden_because = null,
                       fingerprint = null
                 where id = :id
                """).param("id", comment.id()).update();
    }

    /** Removes the row, and its parent's when that was taken back before and has no other reply. */
    private void removed(Comment comment) {
        sql.sql("delete from comments where id = :id").param("id", comment.id()).update();
        if (comment.parent() == null) return;
        sql.sql("""
                delete from comments p
                 where p.id = :parent
                   and p.state = 'deleted'
                   and not exists (select 1 from comments r where r.parent_id = p.id)
                """).param("parent", comment.parent()).update();
    }

    private boolean hasReplies(Comment comment) {
        return sql.sql("select exists (select 1 from comments where parent_id = :id)")
                .param("id", comment.id())
                .query(Boolean.class)
                .single();
    }

    /** Locks the comment; behind its parent, so that two last replies are not taken back at once without noticing. */
    private Optional<Comment> locked(CommunityId community, long id) {
        sql.sql("""
                select id
                  from comments
                 where id = (select parent_id from comments where id = :id)
                   for update
                """).param("id", id).query(Long.class).list();
        return sql.sql("""
                select %s
                  from comments c
                 where c.id = :id
                   and c.community_id = :community
                   for update
                """.formatted(Comment.COLUMNS))
                .param("id", id)
                .param("community", community.value())
                .query(Comment::from)
                .optional();
    }

    private List<Captioned> hanging(Comment comment) {
        return pictures.on(List.of(comment.subject())).getOrDefault(comment.subject(), List.of()).stream()
                .map(Corrections::captioned)
                .toList();
    }

    private static Captioned captioned(Picture picture) {
        return new Captioned(picture.id(), picture.alt());
    }
}
