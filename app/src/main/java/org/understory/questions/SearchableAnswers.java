package org.understory.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.Audience;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.subject.SearchDocument;
import org.understory.subject.Searchable;
import org.understory.text.MemberText;

/** Answers as things that can be found, by those who may see their question. */
@Component
class SearchableAnswers implements Searchable {
    private final JdbcClient sql;

    SearchableAnswers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return AnswerId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> ids) {
        return sql.sql("""
                select a.id, a.community_id, a.author_id, a.text, a.created_at, q.id as question_id, q.title, q.audience,
                       q.author_id as asker_id
                  from answers a
                  join questions q on q.id = a.question_id
                 where a.id = any(:ids)
                   and a.state = 'visible'
                   and q.state = 'visible'
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query(SearchableAnswers::from)
                .list();
    }

    @Override
    public List<Long> after(long id, int most) {
        return sql.sql("select id from answers where id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static SearchDocument from(ResultSet row, int n) throws SQLException {
        var id = new AnswerId(row.getLong("id"));
        return new SearchDocument(
                new CommunityId(row.getLong("community_id")),
                id.subject(),
                row.getString("title"),
                MemberText.plainText(row.getString("text")),
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                member(row, "author_id"),
                new SearchDocument.Whole(member(row, "asker_id")),
                "/answers/" + id.value(),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
        var member = row.getObject(column, Long.class);
        return member == null ? null : new MemberId(member);
    }
}
