package org.understory.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.articles.Contributors;
import org.understory.articles.Manuscript;
import org.understory.articles.Manuscripts;
import org.understory.communities.Communities;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.jobs.Job;
import org.understory.reviews.Badge;
import org.understory.reviews.Reviews;
import org.understory.reviews.SignOff;
import org.understory.subject.PersonId;
import org.understory.web.Site;

/** Reminds reviewer and editors 30 and 7 days before a review is out of date: once each, with the note of it in one transaction. */
@Configuration(proxyBeanMethods = false)
class Reminders {
    private static final int MOST = 100_000;

    private final JdbcClient sql;
    private final Communities communities;
    private final Manuscripts manuscripts;
    private final Contributors contributors;
    private final Reviews reviews;
    private final Roles roles;
    private final DeskLetters letters;
    private final TransactionTemplate together;
    private final Clock clock;

    Reminders(
            JdbcClient sql,
            Communities communities,
            Manuscripts manuscripts,
            Contributors contributors,
            Reviews reviews,
            Roles roles,
            DeskLetters letters,
            TransactionTemplate together,
            Clock clock) {
        this.sql = sql;
        this.communities = communities;
        this.manuscripts = manuscripts;
        this.contributors = contributors;
        this.reviews = reviews;
        this.roles = roles;
        this.letters = letters;
        this.together = together;
        this.clock = clock;
    }

    @Bean
    Job reviewReminders() {
        return new Job("review-reminders", Duration.ofHours(6), this::round);
    }

    void round() {
        communities.all().forEach(this::round);
    }

    void round(Site site) {
        var articles = manuscripts.all(site.id(), MOST).stream()
                .filter(one -> one.live() != null && one.medical() && !one.retracted())
                .toList();
        var badges = reviews.of(articles.stream().map(Manuscript::live).toList());
        for (var article : articles) {
            if (badges.get(article.live()) instanceof Badge.Reviewed(SignOff signed)) remind(site, article, signed);
        }
    }

    private void remind(Site site, Manuscript article, SignOff signed) {
        var left = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), signed.dueOn());
        if (left > 30) return;
        var days = left <= 7 ? 7 : 30;
        together.executeWithoutResult(transaction -> {
            if (noted(article, signed, days)) send(site, article, signed, days);
        });
    }

    private boolean noted(Manuscript article, SignOff signed, int days) {
        return sql.sql("""
                insert into desk_reminders (article_id, due_on, days, sent_at)
                values (:article, :due, :days, :now)
                    on conflict do nothing
                """)
                        .param("article", article.id().value())
                        .param("due", signed.dueOn())
                        .param("days", days)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private void send(Site site, Manuscript article, SignOff signed, int days) {
        var to = new LinkedHashSet<PersonId>();
        contributors.find(site.id(), signed.reviewer()).ifPresent(one -> {
            if (one.person() != null) to.add(one.person());
        });
        roles.staff(site.id()).forEach((person, held) -> {
            if (held.contains(Role.EDITOR) || held.contains(Role.OWNER)) to.add(person);
        });
        to.forEach(person ->
                letters.due(site, person, days, "/desk/articles/" + article.id().value()));
    }
}
