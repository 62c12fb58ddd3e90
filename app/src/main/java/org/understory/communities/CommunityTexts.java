package org.understory.communities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.text.ArticleLabels;
import org.understory.text.ArticleText;
import org.understory.text.CleanText;

/** The texts of all communities: what an owner works on, and every version that was ever published. */
@Component
public class CommunityTexts {
    /** A version that was published, with the words that people agreed to. */
    public record Version(String version, String text, Instant at) {
        static Version from(ResultSet row, int n) throws SQLException {
            return new Version(
                    row.getString("version"),
                    row.getString("text"),
                    row.getObject("published_at", OffsetDateTime.class).toInstant());
        }
    }

    private final JdbcClient sql;
    private final Clock clock;
    private final Communities communities;
    private final Audit audit;
    private final ArticleText articleText;

    CommunityTexts(JdbcClient sql, Clock clock, Communities communities, Audit audit, ArticleText articleText) {
        this.sql = sql;
        this.clock = clock;
        this.communities = communities;
        this.audit = audit;
        this.articleText = articleText;
    }

    /** What the page shows now, if it was ever published. */
    public Optional<Version> current(CommunityId community, CommunityText kind) {
        return sql.sql("""
                select version, text, published_at
                  from published_texts
                 where community_id = :community
                   and kind = :kind
                 order by id desc
                 limit 1
                """)
                .param("community", community.value())
                .param("kind", kind.word())
                .query(Version::from)
                .optional();
    }

    /** What the owner works on: their draft, else what is published, else the draft that comes with the program. */
    public String working(Community community, CommunityText kind) {
        return draft(community.id(), kind)
                .or(() -> current(community.id(), kind).map(Version::text))
                .orElseGet(() -> shipped(community, kind));
    }

    /** Keeps what was typed without publishing it. */
    @Transactional
    public void keep(CommunityId community, CommunityText kind, String typed) {
        sql.sql("""
                insert into drafts (community_id, kind, text, saved_at)
                values (:community, :kind, :text, :now)
                on conflict (community_id, kind) do update set text = excluded.text, saved_at = excluded.saved_at
                """)
                .param("community", community.value())
                .param("kind", kind.word())
                .param("text", CleanText.of(typed).value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Publishes a text as its next version, if nothing in it is left to be filled in. */
    @Transactional
    public Publishing publish(Community community, CommunityText kind, String typed, @Nullable PersonId by) {
        var text = CleanText.of(typed);
        if (text.isBlank()) return new Publishing.Empty();
        if (text.length() > CommunityText.LONGEST) return new Publishing.TooLong(text.length(), CommunityText.LONGEST);
        var gaps = new Wording(text.value()).gaps();
        if (!gaps.isEmpty()) return new Publishing.Unfilled(gaps);
        var mistakes = articleText
                .render(text.value(), 1, Set.of(), ArticleLabels.ENGLISH)
                .mistakes();
        if (!mistakes.isEmpty()) return new Publishing.Unreadable(mistakes);
        locked(community.id());
        var before = current(community.id(), kind);
        if (before.isPresent() && before.get().text().equals(text.value())) {
            dropDraft(community.id(), kind);
            return new Publishing.Unchanged(before.get().version());
        }
        var version = before.map(Version::version).map(Integer::parseInt).orElse(0) + 1;
        store(community.id(), kind, text.value(), String.valueOf(version), by);
        return new Publishing.Published(String.valueOf(version));
    }

    private void store(CommunityId community, CommunityText kind, String text, String version, @Nullable PersonId by) {
        sql.sql("""
                insert into published_texts (community_id, kind, version, text, published_at, published_by)
                values (:community, :kind, :version, :text, :now, :by)
                """)
                .param("community", community.value())
                .param("kind", kind.word())
                .param("version", version)
                .param("text", text)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .update();
        dropDraft(community, kind);
        communities.reword(community, kind, text, version);
        audit.record(community, by, "text-published", null, Map.of("text", kind.word(), "version", version));
    }

    /** What is still to be filled in, as it stands in square brackets. */
    public List<String> gaps(String markdown) {
        return new Wording(markdown).gaps();
    }

    /** The HTML of a text; safe whatever is in it. */
    public String html(String markdown) {
        return articleText.render(markdown, 1, Set.of(), ArticleLabels.ENGLISH).html();
    }

    private Optional<String> draft(CommunityId community, CommunityText kind) {
        return sql.sql("select text from drafts where community_id = :community and kind = :kind")
                .param("community", community.value())
                .param("kind", kind.word())
                .query(String.class)
                .optional();
    }

    private void dropDraft(CommunityId community, CommunityText kind) {
        sql.sql("delete from drafts where community_id = :community and kind = :kind")
                .param("community", community.value())
                .param("kind", kind.word())
                .update();
    }

    /** Two owners who publish at once take turns. */
    private void locked(CommunityId community) {
        sql.sql("select id from communities where id = :id for update")
                .param("id", community.value())
                .query(Long.class)
                .single();
    }

    private static String shipped(Community community, CommunityText kind) {
        try (var in = new ClassPathResource("drafts/" + kind.word() + ".md").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{community}", community.name())
                    .replace("{condition}", community.condition())
                    .replace("{address}", community.baseUrl())
                    .replace("{age}", String.valueOf(community.minimumAge()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Which of the texts are published. */
    public List<CommunityText> published(CommunityId community) {
        return sql.sql("select distinct kind from published_texts where community_id = :community")
                .param("community", community.value())
                .query((row, n) -> CommunityText.of(row.getString("kind")).orElseThrow())
                .list();
    }
}
