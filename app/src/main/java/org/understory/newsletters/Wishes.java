package org.understory.newsletters;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.DataSubject;
import org.understory.subject.HoldsPersonalData;
import org.understory.subject.MemberId;
import org.understory.subject.PlainRow;

/** What readers wish to get of the newsletter (newsletter_wishes). */
@Component
class Wishes implements HoldsPersonalData {
    private final JdbcClient sql;

    Wishes(JdbcClient sql) {
        this.sql = sql;
    }

    Wish of(MemberId member) {
        return sql.sql("select frequency, topics from newsletter_wishes where member_id = :member")
                .param("member", member.value())
                .query((row, n) -> new Wish(
                        Wish.Frequency.typed(row.getString("frequency")).orElse(Wish.Frequency.EACH),
                        Issue.ids(row, "topics")))
                .optional()
                .orElse(Wish.ALL);
    }

    @Transactional
    public void keep(MemberId member, Wish wish) {
        sql.sql("""
                insert into newsletter_wishes (member_id, frequency, topics)
                values (:member, :frequency, :topics)
                on conflict (member_id) do update
                   set frequency = excluded.frequency, topics = excluded.topics
                """)
                .param("member", member.value())
                .param("frequency", wish.frequency().word())
                .param("topics", wish.topics().toArray(Long[]::new))
                .update();
    }

    @Override
    public String room() {
        return "newsletters";
    }

    /** Before members, whose rows wishes name. */
    @Override
    public int height() {
        return 50;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(DataSubject who) {
        var wishes = sql.sql("""
                select frequency, array_to_string(topics, ',') as topics, last_issue_at
                  from newsletter_wishes
                 where member_id = any(:members)
                 order by member_id
                """)
                .param("members", ids(who))
                .query((row, n) -> PlainRow.of(row))
                .list();
        return Map.of("wishes", wishes);
    }

    @Override
    public void erase(DataSubject who) {
        sql.sql("delete from newsletter_wishes where member_id = any(:members)")
                .param("members", ids(who))
                .update();
    }

    private static Long[] ids(DataSubject who) {
        return who.members().stream().map(MemberId::value).toArray(Long[]::new);
    }
}
