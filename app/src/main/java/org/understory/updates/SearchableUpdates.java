package org.understory.updates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.Audience;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.SearchDocument;
import org.understory.subject.Searchable;
import org.understory.text.Excerpt;
import org.understory.text.MemberText;

/** Updates as things that can be found. One without words cannot. */
@Component
class SearchableUpdates implements Searchable {
    private static final int TITLE = 80;

    private final JdbcClient sql;

    SearchableUpdates(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return UpdateId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> ids) {
        return sql.sql("""
                select id, community_id, member_id, audience, text, created_at
                  from updates
                 where id = any(:ids)
                   and state = 'visible'
                   and text <> ''
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query(SearchableUpdates::from)
                .list();
    }

    @Override
    public List<Long> after(long id, int most) {
        return sql.sql("select id from updates where id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static SearchDocument from(ResultSet row, int n) throws SQLException {
        var id = new UpdateId(row.getLong("id"));
        var text = MemberText.plainText(row.getString("text"));
        return new SearchDocument(
                new CommunityId(row.getLong("community_id")),
                id.subject(),
                Excerpt.ofText(text, TITLE).text(),
                text,
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                new MemberId(row.getLong("member_id")),
                id.path(),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
