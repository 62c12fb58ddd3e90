package org.understory.updates;

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
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedThing;
import org.understory.subject.Subject;

/**
 * Updates as moderators see them. What a member shows to their team only is not in the list of what came in; a moderator
 * who is led to it by its number can still decide about it. What is for nobody else is not there at all.
 */
@Component
class ModeratedUpdates implements Moderated {
    private final JdbcClient sql;
    private final Pictures pictures;

    ModeratedUpdates(JdbcClient sql, Pictures pictures) {
        this.sql = sql;
        this.pictures = pictures;
    }

    @Override
    public String kind() {
        return UpdateId.KIND;
    }

    @Override
    public String plural() {
        return "updates";
    }

    @Override
    public Optional<ModeratedThing> find(CommunityId community, long id) {
        return list("u.id = :before and u.audience <> 'only_me'", community, id, 1).stream()
                .findFirst();
    }

    @Override
    public List<ModeratedThing> recent(CommunityId community, @Nullable Long before, int most) {
        return list("u.id < :before and u.audience in ('members', 'everyone')", community, before, most);
    }

    @Override
    public List<ModeratedThing> hidden(CommunityId community, @Nullable Long before, int most) {
        return list("u.id < :before and u.state = 'hidden'", community, before, most);
    }

    private List<ModeratedThing> list(String which, CommunityId community, @Nullable Long before, int most) {
        var updates = sql.sql("""
                select %s
                  from updates u
                 where u.community_id = :community
                   and %s
                 order by u.id desc
                 limit :most
                """.formatted(Update.COLUMNS, which))
                .param("community", community.value())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query(Update::from)
                .list();
        var hanging = pictures.on(
                updates.stream().map(update -> update.id().subject()).toList());
        return updates.stream().map(update -> thing(update, hanging)).toList();
    }

    private static ModeratedThing thing(Update update, Map<Subject, List<Picture>> hanging) {
        var subject = update.id().subject();
        return new ModeratedThing(
                subject,
                update.author(),
                update.html(),
                hanging.getOrDefault(subject, List.of()).size(),
                update.at(),
                update.id().path(),
                update.hiddenBecause());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hide(CommunityId community, long id, String reason) {
        return sql.sql("""
                update updates
                   set state = 'hidden',
                       hidden_because = :reason
                 where id = :id
                   and community_id = :community
                   and state = 'visible'
                """)
                        .param("id", id)
                        .param("community", community.value())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean restore(CommunityId community, long id) {
        return sql.sql("""
                update updates
                   set state = 'visible',
                       hidden_because = null
                 where id = :id
                   and community_id = :community
                   and state = 'hidden'
                """)
                        .param("id", id)
                        .param("community", community.value())
                        .update()
                == 1;
    }
}
