package org.understory.questions;

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
import org.understory.text.MemberText;

/** Questions as things that can be found. Who asked an anonymous one plays no part. */
@Component
class SearchableQuestions implements Searchable {
    private final JdbcClient sql;

    SearchableQuestions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return QuestionId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> ids) {
        return sql.sql("""
                select id, community_id, author_id, audience, title, text, created_at
                  from questions
                 where id = any(:ids)
                   and state = 'visible'
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query(SearchableQuestions::from)
                .list();
    }

    @Override
    public List<Long> after(long id, int most) {
        return sql.sql("select id from questions where id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static SearchDocument from(ResultSet row, int n) throws SQLException {
        var id = new QuestionId(row.getLong("id"));
        var author = row.getObject("author_id", Long.class);
        var audience = Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT));
        var title = row.getString("title");
        return new SearchDocument(
                new CommunityId(row.getLong("community_id")),
                id.subject(),
                title,
                MemberText.plainText(row.getString("text")),
                audience,
                author == null ? null : new MemberId(author),
                Question.path(id, audience == Audience.EVERYONE, title),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
