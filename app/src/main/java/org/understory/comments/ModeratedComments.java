package org.understory.comments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.understory.media.Picture;
import org.understory.media.Pictures;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedThing;
import org.understory.subject.Subject;

/** Comments as moderators see them. */
@Component
class ModeratedComments implements Moderated {
    private static final int AROUND = 3;

    private final JdbcClient sql;
    private final Tally tally;
    private final Pictures pictures;
    private final Corrections removal;

    ModeratedComments(JdbcClient sql, Tally tally, Pictures pictures, Corrections removal) {
        this.sql = sql;
        this.tally = tally;
        this.pictures = pictures;
        this.removal = removal;
    }

    @Override
    public String kind() {
        return Comment.KIND;
    }

    @Override
    public String plural() {
        return "comments";
    }

    @Override
    public Optional<ModeratedThing> find(CommunityId community, long id) {
        return things(sql.sql("""
                select %s
                  from comments c
                 where c.id = :id
                   and c.community_id = :community
                   and c.state in ('visible', 'hidden')
                """.formatted(Comment.COLUMNS))
                        .param("id", id)
                        .param("community", community.value())
                        .query(Comment::from)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public List<ModeratedThing> these(CommunityId community, Collection<Long> ids) {
        return things(sql.sql("""
                select %s
                  from comments c
                 where c.id = any(:ids)
                   and c.community_id = :community
                   and c.state in ('visible', 'hidden')
                """.formatted(Comment.COLUMNS))
                .param("ids", ids.toArray(Long[]::new))
                .param("community", community.value())
                .query(Comment::from)
                .list());
    }

    /** Of its thread: the {@value #AROUND} before it and after it. */
    @Override
    public List<ModeratedThing> around(CommunityId community, long id) {
        return things(sql.sql("""
                with middle as (
                    select id, root_id, kind, thing
                      from comments
                     where id = :id
                       and community_id = :community
                ), neighbours as (
                    (select c.id
                       from comments c
                       join middle m on (c.kind, c.thing, c.root_id) = (m.kind, m.thing, m.root_id) and c.id < m.id
                      where c.state in ('visible', 'hidden')
                      order by c.id desc
                      limit :most)
                    union all
                    (select c.id
                       from comments c
                       join middle m on (c.kind, c.thing, c.root_id) = (m.kind, m.thing, m.root_id) and c.id >= m.id
                      where c.state in ('visible', 'hidden')
                      order by c.id
                      limit :most + 1)
                )
                select %s
                  from comments c
                 where c.id in (select id from neighbours)
                 order by c.id
                """.formatted(Comment.COLUMNS))
                .param("id", id)
                .param("community", community.value())
                .param("most", AROUND)
                .query(Comment::from)
                .list());
    }

    @Override
    public List<ModeratedThing> recent(CommunityId community, @Nullable Long before, int most) {
        return list("c.state in ('visible', 'hidden')", community, before, most);
    }

    @Override
    public List<ModeratedThing> hidden(CommunityId community, @Nullable Long before, int most) {
        return list("c.state = 'hidden'", community, before, most);
    }

    private List<ModeratedThing> list(String which, CommunityId community, @Nullable Long before, int most) {
        return things(sql.sql("""
                select %s
                  from comments c
                 where c.community_id = :community
                   and c.id < :before
                   and %s
                 order by c.id desc
                 limit :most
                """.formatted(Comment.COLUMNS, which))
                .param("community", community.value())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query(Comment::from)
                .list());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hide(CommunityId community, long id, String reason) {
        return changed(
                sql.sql("""
                update comments as c
                   set state = 'hidden',
                       hidden_because = :reason
                 where c.id = :id
                   and c.community_id = :community
                   and c.state = 'visible'
                returning %s
                """.formatted(Comment.COLUMNS))
                        .param("id", id)
                        .param("community", community.value())
                        .param("reason", reason)
                        .query(Comment::from)
                        .optional(),
                -1);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean restore(CommunityId community, long id) {
        return changed(
                sql.sql("""
                update comments as c
                   set state = 'visible',
                       hidden_because = null
                 where c.id = :id
                   and c.community_id = :community
                   and c.state = 'hidden'
                returning %s
                """.formatted(Comment.COLUMNS))
                        .param("id", id)
                        .param("community", community.value())
                        .query(Comment::from)
                        .optional(),
                1);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(CommunityId community, long id, String reason) {
        return removal.remove(community, id);
    }

    private boolean changed(Optional<Comment> comment, int more) {
        comment.ifPresent(one -> tally.add(one.community(), one.on(), more));
        return comment.isPresent();
    }

    private List<ModeratedThing> things(List<Comment> comments) {
        var hanging = pictures.on(comments.stream().map(Comment::subject).toList());
        return comments.stream().map(comment -> thing(comment, hanging)).toList();
    }

    private static ModeratedThing thing(Comment comment, Map<Subject, List<Picture>> hanging) {
        MemberId author = comment.author();
        if (author == null) throw new IllegalStateException("A comment that can be moderated has an author");
        return new ModeratedThing(
                comment.subject(),
                author,
                comment.html(),
                hanging.getOrDefault(comment.subject(), List.of()).size(),
                comment.at(),
                "/comments/" + comment.id(),
                comment.hiddenBecause());
    }
}
