package org.understory.members;

import static java.util.Map.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.communities.Communities;
import org.understory.subject.CommunityId;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;
import org.understory.subject.PlainRow;

/** A person's faces and entries, for their export and erasure. */
@Component
class Faces implements HoldsPersonalData {
    private final JdbcClient sql;
    private final Communities communities;
    private final RetiredHandles retired;

    Faces(JdbcClient sql, Communities communities, RetiredHandles retired) {
        this.sql = sql;
        this.communities = communities;
        this.retired = retired;
    }

    @Override
    public String room() {
        return "members";
    }

    /** Above people, whose rows these point at. */
    @Override
    public int height() {
        return 10;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        return Map.ofEntries(
                entry("memberships", list(who, """
                        select community_id, first_name, cast(handle as text) as handle, shows_name, newsletter,
                               neutral_letters, created_at, active_at, joined_at
                          from members
                         where id = any(:members)
                         order by id
                        """)),
                entry("entries", list(who, """
                        select first_name, return_to, privacy_version, terms_version, created_at, confirmed_at
                          from entries
                         where member_id = any(:members)
                         order by id
                        """)),
                entry("team", list(who, """
                        select cast(m.handle as text) as handle, f.since
                          from follows f
                          join members m on m.id = f.followed_id
                         where f.follower_id = any(:members)
                         order by f.since
                        """)),
                entry("blocked", list(who, """
                        select cast(m.handle as text) as handle, b.since
                          from blocks b
                          join members m on m.id = b.blocked_id
                         where b.blocker_id = any(:members)
                         order by b.since
                        """)),
                entry("muted", list(who, """
                        select cast(m.handle as text) as handle, u.since
                          from mutes u
                          join members m on m.id = u.muted_id
                         where u.muter_id = any(:members)
                         order by u.since
                        """)),
                entry("joinings", list(who, """
                        select cast(handle as text) as handle, relation, reserved_until
                          from joinings
                         where member_id = any(:members)
                         order by entry_id
                        """)),
                entry("profiles", list(who, """
                        select country, region, town, story, relation_audience, condition_audience,
                               treatment_audience, symptom_audience, topic_audience, place_audience, story_audience
                          from profiles
                         where member_id = any(:members)
                         order by member_id
                        """)),
                entry("traits", list(who, """
                        select kind, shown, since, audience
                          from traits
                         where member_id = any(:members)
                         order by member_id, kind, rank
                        """)));
    }

    @Override
    public void erase(DataSubject who) {
        retired.retire(ids(who));
        sql.sql("delete from members where id = any(:members)")
                .param("members", ids(who))
                .update();
        if (!who.whole()) return;
        sql.sql("delete from members where person_id = :person")
                .param("person", who.person().value())
                .update();
    }

    private List<Map<String, Object>> list(DataSubject who, String select) {
        return sql.sql(select).param("members", ids(who)).query(this::values).list();
    }

    private static Long[] ids(DataSubject who) {
        return who.members().stream().map(MemberId::value).toArray(Long[]::new);
    }

    /** With the community's name instead of its number. */
    private Map<String, Object> values(ResultSet row, int n) throws SQLException {
        var values = PlainRow.of(row);
        if (values.remove("community_id") instanceof Number community) {
            communities
                    .find(new CommunityId(community.longValue()))
                    .ifPresent(known -> values.put("community", known.name()));
        }
        return values;
    }
}
