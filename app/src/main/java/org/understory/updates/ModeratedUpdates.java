package org.understory.updates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedRows;

/**
 * Updates as moderators see them. What a member shows to their team only is not in the list of what came in; a moderator
 * who is led to it by its number can still decide about it. What is for nobody else is not there at all.
 */
@Component
class ModeratedUpdates implements Moderated {
    private final ModeratedRows rows;
    private final Corrections removal;

    ModeratedUpdates(JdbcClient sql, Corrections removal) {
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
    public boolean remove(CommunityId community, long id) {
        return removal.remove(community, new UpdateId(id));
    }
}
