package org.understory.comments;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.Moderated;
import org.understory.subject.ModeratedRows;
import org.understory.subject.ModeratedThing;
import org.understory.subject.Subject;

/** Comments as moderators see them. */
@Component
class ModeratedComments implements Moderated {
    private static final String UNDER = "c.kind = :kind and c.thing = :thing";

    private final JdbcClient sql;
    private final ModeratedRows rows;
    private final Tally tally;
    private final Corrections removal;

    ModeratedComments(JdbcClient sql, Tally tally, Corrections removal) {
        this.sql = sql;
        this.rows = new ModeratedRows(sql, Comment.KIND, "comments c", "c.member_id")
                .listed("$.guest is null"); // thousands that came from another site would hide what came in today
        this.tally = tally;
        this.removal = removal;
    }

    @Override
    public ModeratedRows rows() {
        return rows;
    }

    @Override
    public Map<Long, Subject> above(CommunityId community, Collection<Long> ids) {
        var above = new HashMap<Long, Subject>();
        sql.sql("select id, kind, thing from comments where id = any(:ids) and community_id = :community")
                .param("ids", ids.toArray(Long[]::new))
                .param("community", community.value())
                .query(row -> {
                    above.put(row.getLong("id"), new Subject(row.getString("kind"), row.getLong("thing")));
                });
        return above;
    }

    /** Those of its thread. */
    @Override
    public List<ModeratedThing> around(CommunityId community, long id) {
        return rows.around(community, id, "kind, thing, root_id");
    }

    @Override
    public List<ModeratedThing> below(CommunityId community, Subject on) {
        return rows.below(community, on, UNDER);
    }

    @Override
    public List<Subject> beneath(CommunityId community, Subject on) {
        return rows.beneath(community, on, UNDER);
    }

    @Override
    public void turned(CommunityId community, long id, boolean visible) {
        above(community, List.of(id)).values().forEach(on -> tally.add(community, on, visible ? 1 : -1));
    }

    @Override
    public boolean remove(CommunityId community, long id) {
        return removal.remove(community, id);
    }
}
