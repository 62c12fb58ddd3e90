package org.understory.newsletters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.articles.ArticleCard;
import org.understory.articles.Articles;
import org.understory.jobs.Job;
import org.understory.members.Viewer;
import org.understory.questions.QuestionCard;
import org.understory.questions.Questions;
import org.understory.subject.CommunityId;
import org.understory.web.Messages;
import org.understory.web.Site;
import org.understory.web.Sites;

/** Puts an issue together and sends it every week, where a community wishes; in a week without new articles nothing goes out. */
@Component
class Weekly {
    private static final Logger LOG = LoggerFactory.getLogger(Weekly.class);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST_ARTICLES = 8;
    private static final int QUESTIONS = 3;

    private final NewsletterSettings settings;
    private final Issues issues;
    private final Articles articles;
    private final Questions questions;
    private final Sites sites;
    private final Messages messages;
    private final Clock clock;

    Weekly(
            NewsletterSettings settings,
            Issues issues,
            Articles articles,
            Questions questions,
            Sites sites,
            Messages messages,
            Clock clock) {
        this.settings = settings;
        this.issues = issues;
        this.articles = articles;
        this.questions = questions;
        this.sites = sites;
        this.messages = messages;
        this.clock = clock;
    }

    List<CommunityId> due() {
        return settings.due(clock.instant().minus(WEEK));
    }

    /** One community's issue; in one transaction, so that a kill neither loses nor doubles it. */
    @Transactional
    public void send(CommunityId community) {
        var since = settings.of(community).lookedAt();
        var site = sites.find(community).orElse(null);
        if (site == null || since == null) return;
        if (!settings.take(community, clock.instant().minus(WEEK))) return;
        var contents = contents(site, since);
        if (contents.articles().isEmpty()) return;
        var issue = issues.create(community, contents, null);
        var dispatch = issues.send(site, issue.id(), issue.version(), null);
        LOG.info("Weekly issue {}: {}", issue.id(), dispatch.getClass().getSimpleName());
    }

    private Contents contents(Site site, Instant since) {
        var day = since.atOffset(ZoneOffset.UTC).toLocalDate();
        var fresh = articles.newest(site.id(), MOST_ARTICLES).stream()
                .filter(card -> card.isNewSince(day))
                .toList();
        var asked = questions.unanswered(new Viewer.Visitor(site.id()), QUESTIONS);
        return new Contents(
                fresh.isEmpty() ? "" : subject(site, fresh.getFirst()),
                "",
                fresh.stream().map(ArticleCard::id).toList(),
                asked.stream().map(QuestionCard::id).toList(),
                Segment.EVERYBODY,
                List.of());
    }

    private String subject(Site site, ArticleCard first) {
        var subject = messages.say("newsletters.weekly.subject", site.name(), first.title());
        return subject.length() <= IssueForm.LONGEST_SUBJECT
                ? subject
                : messages.say("newsletters.weekly.plain", site.name());
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        @Bean
        Job weeklyNewsletters(Weekly weekly) {
            return new Job(
                    "weekly-newsletters",
                    Duration.ofMinutes(20),
                    () -> weekly.due().forEach(weekly::send));
        }
    }
}
