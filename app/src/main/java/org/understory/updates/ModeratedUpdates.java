package org.understory.updates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedRows;
import org.understory.subject.ModeratedThing;

/**
 * Updates as moderators see them. What a member shows to their team only is not in the list of what came in; a moderator
 * who is led to it by its number can still decide about it. What is for nobody else is not there at all.
 */
@Component
class ModeratedUpdates implements Moderated {
    private final ModeratedRows rows;
    private final Corrections removal;

    ModeratedUpdates(JdbcClient sql, Corrections removal) {
        this.rows = ModeratedRows.of(
                        sql,
                        "updates u",
                        "u.id, u.member_id as author, u.html, u.created_at, u.hidden_because",
                        (row, n) -> {
                            var id = new UpdateId(row.getLong("id"));
                            return ModeratedThing.of(row, id.subject(), row.getString("html"), id.path());
                        })
                .seen("u.audience <> 'only_me'")
                .listed("u.audience in ('members', 'everyone')");
        this.removal = removal;
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
    public ModeratedRows rows() {
        return rows;
    }

    @Override
    public boolean remove(CommunityId community, long id) {
        return removal.remove(community, new UpdateId(id));
    }
}
