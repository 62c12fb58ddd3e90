package org.understory.articles;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.audit.Audit;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;
import org.understory.web.PageCache;

/**
 * Who pays for articles. Nobody, until an owner allows sponsored articles. A sponsored one is marked wherever it is named, for good,
 * and is reviewed by the same rules as any other. The database holds that, too.
 */
@Component
public class Sponsorship {
    /** The longest name of a sponsor. */
    public static final int LONGEST = 120;

    static final String ALLOWED = "select exists (select from sponsorship where community_id = :community and allowed)";

    private final JdbcClient sql;
    private final Manuscripts manuscripts;
    private final Audit audit;
    private final PageCache pages;

    Sponsorship(JdbcClient sql, Manuscripts manuscripts, Audit audit, PageCache pages) {
        this.sql = sql;
        this.manuscripts = manuscripts;
        this.audit = audit;
        this.pages = pages;
    }

    public boolean isAllowed(CommunityId community) {
        return sql.sql(ALLOWED)
                .param("community", community.value())
                .query(Boolean.class)
                .single();
    }

    /** Allows sponsored articles, or no further ones: what is sponsored stays so. Recorded if it changes anything. */
    @Transactional
    public void allow(CommunityId community, boolean allowed, PersonId by) {
        var changed = sql.sql("""
                insert into sponsorship (community_id, allowed)
                values (:community, :allowed)
                    on conflict (community_id) do update
                   set allowed = excluded.allowed
                 where sponsorship.allowed <> excluded.allowed
                """)
                .param("community", community.value())
                .param("allowed", allowed)
                .update();
        if (changed == 0) return;
        audit.record(
                community,
                by,
                "sponsorship-changed",
                new Subject("community", community.value()),
                Map.of("allowed", allowed));
    }

    /**
     * Says who pays for an article.
     *
     * @param sponsor a name of at most {@value #LONGEST} characters, or null for nobody
     */
    @Transactional
    public Sponsoring say(Manuscript asked, @Nullable String sponsor, PersonId by) {
        var article = manuscripts.locked(asked.community(), asked.id().value()).orElseThrow();
        var before = article.sponsor();
        if (before == null && sponsor == null) return Sponsoring.SAID;
        if (before == null && !isAllowed(article.community())) return Sponsoring.NOT_HERE;
        if (sponsor == null && article.live() != null) return Sponsoring.STAYS;
        sql.sql("update articles set sponsor = :sponsor where id = :id")
                .param("sponsor", sponsor)
                .param("id", article.id().value())
                .update();
        audit.record(
                article.community(),
                by,
                "article-sponsor-said",
                article.id().subject(),
                Map.of("sponsored", sponsor != null));
        pages.changed(new Subject("community", article.community().value()));
        return Sponsoring.SAID;
    }
}
