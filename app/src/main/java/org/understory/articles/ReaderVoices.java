package org.understory.articles;

import java.sql.Array;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;

/** What readers say about articles: whether they helped and why, and what was unclear. Nobody knows who they are. */
@Component
public class ReaderVoices {
    private static final int MOST_REASONS = 5;

    private final JdbcClient sql;

    ReaderVoices(JdbcClient sql) {
        this.sql = sql;
    }

    /** Why an article helped or did not. */
    public record Voice(UUID id, String title, String path, boolean helped, String reason, Instant at) {}

    /**
     * A passage of a live version that readers marked as unclear.
     *
     * @param words how it begins
     * @param reasons the latest of those that were given
     */
    public record Unclear(String title, String path, String words, int marks, List<String> reasons) {}

    /** Reasons that are older than a place, the newest first. */
    public List<Voice> reasons(CommunityId community, Instant before, UUID id, int most) {
        return sql.sql("""
                select vote.id, vote.helpful, vote.reason, vote.at, article.slug, words.title
                  from helpful_votes vote
                  join articles article on article.id = vote.article_id
                  join article_revisions words on words.revision_id = article.live_revision
                 where article.community_id = :community
                   and vote.reason is not null
                   and (vote.at, vote.id) < (:before, :id)
                 order by vote.at desc, vote.id desc
                 limit :most
                """)
                .param("community", community.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("most", most)
                .query((row, n) -> new Voice(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        "/articles/" + row.getString("slug"),
                        row.getBoolean("helpful"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The passages of the live versions that most readers marked, those with most marks first. */
    public List<Unclear> unclear(CommunityId community, int most) {
        return sql.sql("""
                with marked as (
                    select article.slug, mark.revision_id, mark.passage, count(*) as marks, max(mark.at) as latest,
                           (array_agg(mark.reason order by mark.at desc)
                               filter (where mark.reason is not null))[1\\:%d] as reasons
                      from unclear_passages mark
                      join articles article on article.live_revision = mark.revision_id
                     where article.community_id = :community
                     group by article.slug, mark.revision_id, mark.passage
                     order by marks desc, latest desc
                     limit :most)
                select marked.slug, marked.passage, marked.marks, marked.reasons, words.title, words.html
                  from marked
                  join article_revisions words on words.revision_id = marked.revision_id
                 order by marked.marks desc, marked.latest desc
                """.formatted(MOST_REASONS))
                .param("community", community.value())
                .param("most", most)
                .query((row, n) -> new Unclear(
                        row.getString("title"),
                        "/articles/" + row.getString("slug"),
                        words(row.getString("html"), row.getInt("passage")),
                        row.getInt("marks"),
                        words(row.getArray("reasons"))))
                .list();
    }

    /** How many readers said that an article as it is now helped them, and how many that it did not; most of these first. */
    public List<Tally> tallies(CommunityId community, int most) {
        return sql.sql("""
                select article.slug, words.title, said.yes, said.no
                  from (select revision_id, count(*) filter (where helpful) as yes, count(*) filter (where not helpful) as no
                          from helpful_votes
                         group by revision_id) said
                  join articles article on article.live_revision = said.revision_id
                  join article_revisions words on words.revision_id = said.revision_id
                 where article.community_id = :community
                 order by said.no desc, said.yes desc, article.id
                 limit :most
                """)
                .param("community", community.value())
                .param("most", most)
                .query((row, n) -> new Tally(
                        row.getString("title"),
                        "/articles/" + row.getString("slug"),
                        row.getInt("yes"),
                        row.getInt("no")))
                .list();
    }

    /** How an article was judged. */
    public record Tally(String title, String path, int yes, int no) {}

    private static String words(String html, int passage) {
        return Passages.toChoose(html).stream()
                .filter(one -> one.number() == passage)
                .map(Passages.Passage::beginning)
                .findFirst()
                .orElse("");
    }

    private static List<String> words(@org.jspecify.annotations.Nullable Array reasons) throws java.sql.SQLException {
        return reasons == null ? List.of() : Arrays.asList((String[]) reasons.getArray());
    }
}
