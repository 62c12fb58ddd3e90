package org.understory.comments;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;

/** Comments in the order in which they are read: threads newest first, their replies oldest first. */
@Component
class Threads {
    /** How many comments stand on one page. */
    static final int PAGE = 50;

    private final JdbcClient sql;

    Threads(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Comment> find(CommunityId community, long id) {
        return sql.sql("""
                select %s
                  from comments c
                 where c.id = :id
                   and c.community_id = :community
                """.formatted(Comment.COLUMNS))
                .param("id", id)
                .param("community", community.value())
                .query(Comment::from)
                .optional();
    }

    /** The same, without what somebody wrote whom a block keeps from the viewer; moderators find all. */
    Optional<Comment> find(Viewer viewer, long id) {
        if (!(viewer instanceof Viewer.Present present) || CommentRules.mayModerate(viewer)) {
            return find(viewer.community(), id);
        }
        return sql.sql("""
                select %s
                  from comments c
                 where c.id = :id
                   and c.community_id = :community
                   and not apart(c.member_id, :viewer)
                """.formatted(Comment.COLUMNS))
                .param("id", id)
                .param("community", viewer.community().value())
                .param("viewer", present.member().value())
                .query(Comment::from)
                .optional();
    }

    /** The page behind a cursor and one comment more, if there is one, which tells that there is a next page. Without those whom a block or a mute keeps away. */
    List<Comment> page(Subject on, Cursor after, Viewer.Present viewer) {
        return sql.sql("""
                select %s
                  from comments c
                 where c.kind = :kind
                   and c.thing = :thing
                   and (c.root_id, -c.id) < (:root, -:id)
                   and c.state <> 'waiting'
                   and (c.state in ('visible', 'deleted')
                        or c.member_id = :viewer
                        or :moderates
                        or exists (
                            select 1
                              from comments r
                             where r.parent_id = c.id
                               and r.state = 'visible'))
                   and (:moderates
                        or c.member_id is null
                        or not (apart(c.member_id, :viewer)
                                or exists (select 1 from muted_by(:viewer) as muted where muted = c.member_id)))
                 order by c.root_id desc, -c.id desc
                 limit :most
                """.formatted(Comment.COLUMNS))
                .param("kind", on.kind())
                .param("thing", on.id())
                .param("root", after.root())
                .param("id", after.id())
                .param("viewer", viewer.member().value())
                .param("moderates", CommentRules.mayModerate(viewer))
                .param("most", PAGE + 1)
                .query(Comment::from)
                .list();
    }

    /** The newest that began a thread: a reply without its question would mislead. */
    List<Comment> newest(Subject on, int most) {
        return sql.sql("""
                select %s
                  from comments c
                 where c.kind = :kind
                   and c.thing = :thing
                   and c.state = 'visible'
                   and c.parent_id is null
                 order by c.id desc
                 limit :most
                """.formatted(Comment.COLUMNS))
                .param("kind", on.kind())
                .param("thing", on.id())
                .param("most", most)
                .query(Comment::from)
                .list();
    }

    /** What waits under an entry for its e-mail address to be confirmed, newest first. */
    List<Comment> waiting(long entry) {
        return sql.sql("""
                select %s
                  from comments c
                 where c.entry_id = :entry
                 order by c.id desc
                """.formatted(Comment.COLUMNS))
                .param("entry", entry)
                .query(Comment::from)
                .list();
    }

    /** Behind which cursor a page shows this comment; the start if the first page does. */
    Cursor pageOf(Comment comment) {
        if (onFirstPage(comment)) return Cursor.START;
        return sql.sql("""
                select id
                  from comments
                 where kind = :kind
                   and thing = :thing
                   and root_id = :root
                   and state <> 'waiting'
                   and id < :id
                 order by id desc
                offset :before
                 limit 1
                """)
                .param("kind", comment.on().kind())
                .param("thing", comment.on().id())
                .param("root", comment.root())
                .param("id", comment.id())
                .param("before", PAGE / 2)
                .query(Long.class)
                .optional()
                .map(id -> new Cursor(comment.root(), id))
                .orElseGet(() -> Cursor.before(comment.root()));
    }

    /** Looks at no more than one page. */
    private boolean onFirstPage(Comment comment) {
        return sql.sql("""
                select count(*)
                  from (select 1
                          from comments
                         where kind = :kind
                           and thing = :thing
                           and (root_id, -id) > (:root, -:id)
                           and state <> 'waiting'
                         limit :most) as before
                """)
                        .param("kind", comment.on().kind())
                        .param("thing", comment.on().id())
                        .param("root", comment.root())
                        .param("id", comment.id())
                        .param("most", PAGE)
                        .query(Integer.class)
                        .single()
                < PAGE;
    }
}
