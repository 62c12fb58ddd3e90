package org.understory.articles;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.Audience;
import org.understory.subject.CommunityId;
import org.understory.subject.SearchDocument;
import org.understory.subject.Searchable;
import org.understory.subject.Subject;

/** The folded answers of articles as things that can be found, by everyone: those of the live version only. */
@Component("searchableFoldedAnswers")
class SearchableAnswers implements Searchable {
    private final JdbcClient sql;
    private final SponsorMark mark;

    SearchableAnswers(JdbcClient sql, SponsorMark mark) {
        this.sql = sql;
        this.mark = mark;
    }

    @Override
    public String kind() {
        return "folded";
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> ids) {
        return sql.sql("""
                select answered.id, answered.anchor, answered.question, article.community_id, article.slug, article.sponsor, article.updated_on,
                       folded.value ->> 'plainText' as words
                  from folded_answers answered
                  join articles article on article.id = answered.article_id
                  join article_revisions revision on revision.revision_id = article.live_revision
                 cross join lateral jsonb_array_elements(revision.answers) as folded (value)
                 where answered.id = any(:ids)
                   and answered.place is not null
                   and folded.value ->> 'id' = answered.anchor
                   and article.retracted_on is null
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new SearchDocument(
                        new CommunityId(row.getLong("community_id")),
                        new Subject(kind(), row.getLong("id")),
                        mark.with(row.getString("question"), row.getString("sponsor")),
                        row.getString("words"),
                        Audience.EVERYONE,
                        null,
                        AnsweredQuestion.path(row.getString("slug"), row.getString("anchor")),
                        row.getDate("updated_on")
                                .toLocalDate()
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()))
                .list();
    }

    @Override
    public List<Long> after(long id, int most) {
        return sql.sql("select id from folded_answers where id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
