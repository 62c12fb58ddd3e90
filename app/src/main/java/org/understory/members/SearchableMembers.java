package org.understory.members;

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
import org.understory.subject.Subject;
import org.understory.text.MemberText;

/**
 * Members as those who can be found: by other members, by their pseudonym and by what they show to all of these; and by
 * those whom they follow, by what they show to their team. Nobody else finds them.
 */
@Component
class SearchableMembers implements Searchable {
    private static final String KIND = "member";

    private final JdbcClient sql;

    SearchableMembers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** For each member one for all members, and one for the team of those who show more to it. */
    @Override
    public List<SearchDocument> documents(Collection<Long> ids) {
        return sql.sql("""
                select m.id, m.community_id, cast(m.handle as text) as handle, coalesce(m.joined_at, m.active_at) as at,
                       shown.audience, shown.words, shown.story
                  from members m
                  join lateral (
                       select a.audience,
                              coalesce((select string_agg(t.shown, ', ' order by t.kind, t.rank, t.word)
                                          from traits t
                                         where t.member_id = m.id
                                           and t.kind <> 'relation'
                                           and t.audience = a.audience), '') as words,
                              coalesce((select p.story
                                          from profiles p
                                         where p.member_id = m.id
                                           and p.story_audience = a.audience), '') as story
                         from (values ('members'), ('my_team')) as a (audience)) as shown
                    on shown.audience = 'members' or shown.words <> '' or shown.story <> ''
                 where m.id = any(:ids)
                   and m.handle is not null
                   and m.active_at is not null
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query(SearchableMembers::from)
                .list();
    }

    @Override
    public List<Long> after(long id, int most) {
        return sql.sql("""
                select id
                  from members
                 where id > :id
                   and handle is not null
                 order by id
                 limit :most
                """)
                .param("id", id)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static SearchDocument from(ResultSet row, int n) throws SQLException {
        var id = row.getLong("id");
        var handle = row.getString("handle");
        var story = MemberText.plainText(row.getString("story"));
        var words = row.getString("words");
        return new SearchDocument(
                new CommunityId(row.getLong("community_id")),
                new Subject(KIND, id),
                handle,
                words.isEmpty() || story.isEmpty() ? words + story : words + ". " + story,
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                new MemberId(id),
                ShownName.pathOf(handle),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
