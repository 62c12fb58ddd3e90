package org.understory.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members who share something with the one who looks. */
@Component
class Suggestions {
    /** How many are looked at for each thing that the viewer tells of themselves: the newest, by the index. */
    private static final int LOOKED_AT = 40;

    private final JdbcClient sql;

    Suggestions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those who share most, the newest first among equals. One statement, whose work does not grow with the community. */
    List<Suggestion> of(Viewer.Present viewer, int most) {
        return sql.sql("""
                select cast(m.handle as text) as handle, m.avatar_seed, m.avatar, found.shared, found.topics
                  from (select other.member_id,
                               array_agg(other.shown order by other.kind, other.shown)
                                   filter (where other.kind <> 'topic') as shared,
                               array_agg(other.shown order by other.shown)
                                   filter (where other.kind = 'topic') as topics,
                               count(*) as much
                          from traits own
                         cross join lateral (
                               select member_id, kind, shown
                                 from traits t
                                where t.community_id = own.community_id
                                  and t.kind = own.kind
                                  and t.word = own.word
                                  and t.member_id <> :viewer
                                  and may_see(t.member_id, t.audience, :viewer)
                                order by t.member_id desc
                                limit :looked
                               ) as other
                         where own.member_id = :viewer
                           and own.kind in ('condition', 'treatment', 'symptom', 'topic')
                         group by other.member_id) as found
                  join members m on m.id = found.member_id
                 where m.handle is not null
                   and m.remembered_at is null
                   and not exists (select 1 from follows where follower_id = :viewer and followed_id = m.id)
                   and not exists (select 1 from mutes where muter_id = :viewer and muted_id = m.id)
                 order by found.much desc, m.id desc
                 limit :most
                """)
                .param("viewer", viewer.member().value())
                .param("looked", LOOKED_AT)
                .param("most", most)
                .query((row, n) -> new Suggestion(
                        Names.shown(row, row.getString("handle")), words(row, "shared"), words(row, "topics")))
                .list();
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        var words = row.getArray(column);
        return words == null ? List.of() : List.of((String[]) words.getArray());
    }
}
