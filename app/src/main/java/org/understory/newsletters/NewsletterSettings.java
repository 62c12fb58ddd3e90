package org.understory.newsletters;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** How communities want their newsletter: nothing goes out by itself, and nothing sent is shown, unless they say so. */
@Component
class NewsletterSettings {
    private final JdbcClient sql;
    private final Clock clock;
    private final Audit audit;

    NewsletterSettings(JdbcClient sql, Clock clock, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What a community chose.
     *
     * @param weekly whether an issue is put together and sent every week
     * @param archive whether everyone may read what was sent to everybody
     * @param lookedAt up to when new articles have gone into a weekly issue; null when none has
     */
    record Chosen(boolean weekly, boolean archive, @Nullable Instant lookedAt) {
        /** When the next weekly issue is due, or null. */
        @Nullable
        Instant next() {
            return weekly && lookedAt != null ? lookedAt.plus(Weekly.WEEK) : null;
        }
    }

    Chosen of(CommunityId community) {
        return sql.sql("select weekly, archive, looked_at from newsletter_settings where community_id = :community")
                .param("community", community.value())
                .query((row, n) -> {
                    var looked = row.getObject("looked_at", OffsetDateTime.class);
                    return new Chosen(
                            row.getBoolean("weekly"),
                            row.getBoolean("archive"),
                            looked == null ? null : looked.toInstant());
                })
                .optional()
                .orElse(new Chosen(false, false, null));
    }

    @Transactional
    public void change(CommunityId community, boolean weekly, boolean archive, PersonId by) {
        var changed = sql.sql("""
                insert into newsletter_settings (community_id, weekly, archive, looked_at)
                values (:community, :weekly, :archive, :now)
                on conflict (community_id) do update
                   set weekly = excluded.weekly, archive = excluded.archive,
                       looked_at = case when newsletter_settings.weekly then newsletter_settings.looked_at else :now end
                 where (newsletter_settings.weekly, newsletter_settings.archive) <> (excluded.weekly, excluded.archive)
                """)
                .param("community", community.value())
                .param("weekly", weekly)
                .param("archive", archive)
                .param("now", now())
                .update();
        if (changed > 0)
            audit.record(community, by, "newsletter-settings", null, Map.of("weekly", weekly, "archive", archive));
    }

    /** The communities whose next weekly issue is due. */
    List<CommunityId> due(Instant before) {
        return sql.sql("select community_id from newsletter_settings where weekly and looked_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new CommunityId(row.getLong("community_id")))
                .list();
    }

    /**
     * Takes a community's turn, once: a second one who asks for the same turn gets nothing. The next one is due on the same
     * day of the week at the same hour, however late this one was.
     */
    boolean take(CommunityId community, Instant before) {
        return sql.sql("""
                update newsletter_settings
                   set looked_at = date_bin('7 days', :now, looked_at)
                 where community_id = :community
                   and weekly
                   and looked_at < :before
                """)
                        .param("community", community.value())
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .param("now", now())
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
