package org.understory.communities;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** The help lines of all communities, in the order their owners gave them. */
@Component
public class HelpLines {
    public static final List<String> KINDS = List.of("emergency", "crisis", "condition");

    private final JdbcClient sql;
    private final Clock clock;
    private final Communities communities;
    private final Audit audit;

    HelpLines(JdbcClient sql, Clock clock, Communities communities, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.communities = communities;
        this.audit = audit;
    }

    public List<HelpLine> of(CommunityId community) {
        return sql.sql("""
                select kind, country, name, number, how, hours, checked_at
                  from help_lines
                 where community_id = :community
                 order by place
                """)
                .param("community", community.value())
                .query(HelpLine::from)
                .list();
    }

    /** Puts these in the place of those that were there. */
    @Transactional
    public void replace(CommunityId community, List<HelpLine> lines, @Nullable PersonId by) {
        sql.sql("delete from help_lines where community_id = :community")
                .param("community", community.value())
                .update();
        for (int place = 0; place < lines.size(); place++) insert(community, place, lines.get(place));
        communities.changed(community);
        audit.record(community, by, "help-lines-changed", null, Map.of("lines", lines.size()));
    }

    private void insert(CommunityId community, int place, HelpLine line) {
        Instant checked = line.checkedAt();
        sql.sql("""
                insert into help_lines (community_id, place, kind, country, name, number, how, hours, checked_at)
                values (:community, :place, :kind, :country, :name, :number, :how, :hours, :checked)
                """)
                .param("community", community.value())
                .param("place", place)
                .param("kind", line.kind())
                .param("country", line.country())
                .param("name", line.name())
                .param("number", line.number())
                .param("how", line.how())
                .param("hours", line.hours())
                .param("checked", checked == null ? null : checked.atOffset(ZoneOffset.UTC))
                .update();
    }
}
