package org.understory.updates;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedRows;

/**
 * Updates as moderators see them. What a member shows to their team only is there once it was reported, or a comment under
 * it. What is for nobody else is not there at all.
 */
@Component
class ModeratedUpdates implements Moderated {
    private final JdbcClient sql;
    private final ModeratedRows rows;
    private final Corrections removal;

    ModeratedUpdates(JdbcClient sql, Corrections removal) {
        this.sql = sql;
        this.rows = new ModeratedRows(sql, UpdateId.KIND, "updates u", "u.member_id")
                .seen("u.audience <> 'only_me'")
                .listed("u.audience in ('members', 'everyone')");
        this.removal = removal;
    }

    @Override
    public ModeratedRows rows() {
        return rows;
    }

    @Override
    public Set<Long> keptInTheTeam(CommunityId community, Collection<Long> ids) {
        return sql.sql("select id from updates where id = any(:ids) and audience = 'my_team'")
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    @Override
    public boolean remove(CommunityId community, long id) {
        return removal.remove(community, new UpdateId(id));
    }
}
