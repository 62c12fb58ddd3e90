package org.understory.newsletters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.understory.topics.Topic;
import org.understory.web.Messages;
import org.understory.web.Site;
import org.understory.web.Sites;

/**
 * Puts an issue together and sends it every week, where a community wishes: of the articles that are new or changed and that
 * no issue to everybody has told of since. In a week without any nothing goes out. It is about the topics of its articles, so
 * whoever chose other topics does not get it.
 */
@Component
class Weekly {
    private static final Logger LOG = LoggerFactory.getLogger(Weekly.class);
    static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST_ARTICLES = 8;
    private static final int MOST_NEW = 100;
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
        if (!(dispatch instanceof Dispatch.Begun)) issues.delete(community, issue.id(), null);
        LOG.info("Weekly issue {}: {}", issue.id(), dispatch.getClass().getSimpleName());
    }

    private Contents contents(Site site, Instant since) {
        var fresh = issues.untold(site.id(), articles.newSince(site.id(), day(since), MOST_NEW));
        var asked = questions.unanswered(new Viewer.Visitor(site.id()), QUESTIONS);
        var named = fresh.stream().limit(MOST_ARTICLES).toList();
        return new Contents(
                fresh.isEmpty() ? "" : subject(site, fresh.getFirst()),
                fresh.size() == named.size() ? "" : messages.say("newsletters.weekly.more", fresh.size(), named.size()),
                named.stream().map(ArticleCard::id).toList(),
                asked.stream().map(QuestionCard::id).toList(),
                Segment.EVERYBODY,
                topics(fresh));
    }

    private static LocalDate day(Instant since) {
        return since.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The topics of all of them; none, so that it is for everybody, if one of them has none. */
    private static List<Long> topics(List<ArticleCard> fresh) {
        if (fresh.stream().anyMatch(card -> card.topics().isEmpty())) return List.of();
        return fresh.stream()
                .flatMap(card -> card.topics().stream())
                .map(Topic::id)
                .distinct()
                .sorted()
                .toList();
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
