package org.understory.newsletters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.articles.ArticleCard;
import org.understory.articles.ArticleId;
import org.understory.audit.Audit;
import org.understory.mail.Mailings;
import org.understory.questions.QuestionId;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;
import org.understory.web.Site;

/** All issues of the newsletters of all communities. */
@Component
class Issues {
    private final JdbcClient sql;
    private final Clock clock;
    private final Mailings mailings;
    private final Readership readership;
    private final Composing composing;
    private final Audit audit;

    Issues(JdbcClient sql, Clock clock, Mailings mailings, Readership readership, Composing composing, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.mailings = mailings;
        this.readership = readership;
        this.composing = composing;
        this.audit = audit;
    }

    /** Drafts and sent ones, newest first. */
    List<Issue> newest(CommunityId community, int most) {
        return sql.sql("select " + Issue.COLUMNS + """

                  from newsletter_issues
                 where community_id = :community
                 order by id desc
                 limit :most
                """)
                .param("community", community.value())
                .param("most", most)
                .query(Issue::from)
                .list();
    }

    /** Those that were sent to everybody, newest first: only these are for the archive. */
    List<Issue> sentToEverybody(CommunityId community, int most) {
        return sql.sql("select " + Issue.COLUMNS + """

                  from newsletter_issues
                 where community_id = :community
                   and sent_at is not null
                   and segment = 'everybody'
                 order by id desc
                 limit :most
                """)
                .param("community", community.value())
                .param("most", most)
                .query(Issue::from)
                .list();
    }

    /** Those articles of which no issue to everybody has told since the day they were last changed. */
    List<ArticleCard> untold(CommunityId community, List<ArticleCard> cards) {
        var told = new HashMap<Long, LocalDate>();
        sql.sql("""
                select article, (max(sent_at) at time zone 'UTC')::date as day
                  from newsletter_issues, unnest(articles) as article
                 where community_id = :community
                   and sent_at is not null
                   and segment = 'everybody'
                   and article = any (:articles)
                 group by article
                """)
                .param("community", community.value())
                .param("articles", cards.stream().map(card -> card.id().value()).toArray(Long[]::new))
                .query(row -> {
                    told.put(row.getLong("article"), row.getObject("day", LocalDate.class));
                });
        return cards.stream()
                .filter(card ->
                        !(told.get(card.id().value()) instanceof LocalDate day) || card.isNewSince(day.plusDays(1)))
                .toList();
    }

    Optional<Issue> find(CommunityId community, long id) {
        return one(community, id, "");
    }

    private Optional<Issue> one(CommunityId community, long id, String lock) {
        return sql.sql("select " + Issue.COLUMNS + """

                  from newsletter_issues
                 where community_id = :community
                   and id = :id
                """ + lock)
                .param("community", community.value())
                .param("id", id)
                .query(Issue::from)
                .optional();
    }

    /** A new draft. */
    @Transactional
    public Issue create(CommunityId community, Contents contents, @Nullable PersonId by) {
        var id = sql.sql("""
                insert into newsletter_issues (community_id, created_at, changed_at)
                values (:community, :now, :now)
                returning id
                """)
                .param("community", community.value())
                .param("now", now())
                .query(Long.class)
                .single();
        audit.record(community, by, "newsletter-created", new Subject("newsletter", id), Map.of());
        return keep(one(community, id, "for update").orElseThrow(), contents);
    }

    @Transactional
    public Saving save(CommunityId community, long id, int version, Contents contents) {
        var issue = one(community, id, "for update").orElseThrow();
        if (!issue.isDraft()) return new Saving.AlreadySent();
        if (issue.version() != version && !contents.equals(Contents.of(issue)))
            return new Saving.ChangedMeanwhile(issue);
        return new Saving.Saved(keep(issue, contents));
    }

    private Issue keep(Issue issue, Contents contents) {
        return sql.sql("""
                update newsletter_issues
                   set subject = :subject, words = :words, articles = :articles, questions = :questions, segment = :segment,
                       topics = :topics, version = version + 1, changed_at = :now
                 where id = :id
                returning """ + " " + Issue.COLUMNS)
                .param("subject", contents.subject())
                .param("words", contents.words())
                .param(
                        "articles",
                        contents.articles().stream().map(ArticleId::value).toArray(Long[]::new))
                .param(
                        "questions",
                        contents.questions().stream().map(QuestionId::value).toArray(Long[]::new))
                .param("segment", contents.segment().word())
                .param("topics", contents.topics().toArray(Long[]::new))
                .param("now", now())
                .param("id", issue.id())
                .query(Issue::from)
                .single();
    }

    /**
     * Begins to send an issue to those who want it.
     *
     * @param version of the issue that was looked at
     * @param by null when the program sends it by itself
     */
    @Transactional
    public Dispatch send(Site site, long id, int version, @Nullable PersonId by) {
        var issue = one(site.id(), id, "for update").orElseThrow();
        if (!issue.isDraft()) return new Dispatch.AlreadySent();
        if (issue.version() != version) return new Dispatch.ChangedMeanwhile();
        if (issue.subject().isBlank()) return new Dispatch.NoSubject();
        var composed = composing.of(site, issue);
        if (composed.isEmpty()) return new Dispatch.NothingInIt();
        var to = readership.of(issue);
        if (mailings.count(to) == 0) return new Dispatch.Nobody();
        var mailing = mailings.begin(composed.mailing(), to);
        readership.sent(issue);
        sql.sql("update newsletter_issues set mailing_id = :mailing, sent_at = :now where id = :id")
                .param("mailing", mailing.value())
                .param("now", now())
                .param("id", id)
                .update();
        audit.record(
                site.id(), by, "newsletter-sent", new Subject("newsletter", id), Map.of("mailing", mailing.value()));
        return new Dispatch.Begun(mailing);
    }

    @Transactional
    public void pause(Issue issue, PersonId by) {
        if (issue.mailing() == null) return;
        mailings.pause(issue.community(), issue.mailing());
        audit.record(issue.community(), by, "newsletter-paused", new Subject("newsletter", issue.id()), Map.of());
    }

    @Transactional
    public void resume(Issue issue, PersonId by) {
        if (issue.mailing() == null) return;
        mailings.resume(issue.community(), issue.mailing());
        audit.record(issue.community(), by, "newsletter-resumed", new Subject("newsletter", issue.id()), Map.of());
    }

    @Transactional
    public void delete(CommunityId community, long id, @Nullable PersonId by) {
        var gone = sql.sql("""
                delete from newsletter_issues
                 where community_id = :community
                   and id = :id
                   and mailing_id is null
                """)
                .param("community", community.value())
                .param("id", id)
                .update();
        if (gone > 0) audit.record(community, by, "newsletter-deleted", new Subject("newsletter", id), Map.of());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
