package org.understory.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.media.PictureId;
import org.understory.subject.MemberId;

/** How members are signed. */
@Component
public class Names {
    private final JdbcClient sql;

    Names(JdbcClient sql) {
        this.sql = sql;
    }

    /** The names beside what these members wrote; one statement, however many. */
    public Map<MemberId, ShownName> of(Collection<MemberId> members) {
        var names = new HashMap<MemberId, ShownName>();
        sql.sql("""
                select id, coalesce(handle, case when shows_name then first_name end) as name,
                       cast(handle as text) as handle, avatar_seed, avatar
                  from members
                 where id = any(:ids)
                """)
                .param("ids", members.stream().map(MemberId::value).toArray(Long[]::new))
                .query(row -> {
                    names.put(new MemberId(row.getLong("id")), shown(row, row.getString("name")));
                });
        return names;
    }

    /** Reads the columns handle, avatar_seed and avatar. */
    static ShownName shown(ResultSet row, @Nullable String name) throws SQLException {
        var picture = row.getString("avatar");
        return new ShownName(
                name,
                row.getString("handle"),
                row.getLong("avatar_seed"),
                picture == null ? null : new PictureId(picture));
    }
}
