package org.understory.updates;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.text.LinksAre;
import org.understory.text.MemberText;
import org.understory.updates.UpdatePages.Revision;

/** What updates said before they were changed. Their pictures are not kept: whoever takes one out wants it gone. */
@Component
class Revisions {
    private static final int MOST = 100;

    private final JdbcClient sql;

    Revisions(JdbcClient sql) {
        this.sql = sql;
    }

    List<Revision> of(UpdateId id) {
        return sql.sql("""
                select version, text, mood, written_at
                  from update_revisions
                 where update_id = :id
                 order by version desc
                 limit :most
                """)
                .param("id", id.value())
                .param("most", MOST)
                .query((row, n) -> new Revision(
                        row.getInt("version"),
                        MemberText.html(row.getString("text"), LinksAre.TEXT),
                        Mood.of(row.getString("mood")).orElse(null),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
