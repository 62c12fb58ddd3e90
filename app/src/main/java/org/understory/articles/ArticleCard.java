package org.understory.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.reviews.Badge;
import org.understory.reviews.RevisionId;
import org.understory.topics.Topic;

/**
 * An article in a list. Shown by {@code @template.articles.card(frame = frame, card = card)}.
 *
 * @param sponsor who pays for it, or null; said wherever it is named
 */
public record ArticleCard(
        ArticleId id,
        String slug,
        String title,
        String lede,
        Day published,
        Day updated,
        int minutes,
        List<Topic> topics,
        Badge badge,
        boolean news,
        boolean retracted,
        @Nullable String sponsor) {

    public ArticleCard {
        topics = List.copyOf(topics);
    }

    public String path() {
        return "/articles/" + slug;
    }

    /** Whether it was published or changed on this day or later. */
    public boolean isNewSince(LocalDate day) {
        return !updated.date().isBefore(day);
    }

    boolean isReviewed() {
        return badge instanceof Badge.Reviewed;
    }

    /** The day of the review since which it has changed, or null. */
    @Nullable
    Day changedSince() {
        return badge instanceof Badge.ChangedSince changed
                ? new Day(changed.earlier().signedOn())
                : null;
    }

    /** A row of a list, before its badge and its topics are known. */
    record Row(
            ArticleId id,
            String slug,
            String title,
            String lede,
            Day published,
            Day updated,
            RevisionId live,
            int words,
            List<Long> topics,
            boolean news,
            boolean retracted,
            @Nullable String sponsor) {

        static Row from(ResultSet row, int n) throws SQLException {
            return new Row(
                    new ArticleId(row.getLong("id")),
                    row.getString("slug"),
                    row.getString("title"),
                    row.getString("lede"),
                    Day.from(row, "published_on"),
                    Day.from(row, "updated_on"),
                    new RevisionId(row.getLong("live_revision")),
                    row.getInt("words"),
                    Article.ids(row, "topics"),
                    row.getBoolean("news"),
                    row.getBoolean("retracted"),
                    row.getString("sponsor"));
        }

        ArticleCard with(List<Topic> topics, Badge badge) {
            var shown = news || retracted ? new Badge.NotYetReviewed() : badge;
            var minutes = Article.minutes(words);
            return new ArticleCard(
                    id, slug, title, lede, published, updated, minutes, topics, shown, news, retracted, sponsor);
        }
    }
}
