package org.understory.articles;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Messages;
import org.understory.web.Site;

/** The newest articles for feed readers. */
@Controller
@OpenTo(Entrance.EVERYONE)
class FeedPages {
    private static final int NEWEST = 30;

    private final Articles articles;
    private final Messages messages;
    private final Keeping keeping;

    FeedPages(Articles articles, Messages messages, Keeping keeping) {
        this.articles = articles;
        this.messages = messages;
        this.keeping = keeping;
    }

    @GetMapping("/feeds/articles.atom")
    ResponseEntity<String> articles(Site site, Viewer viewer, HttpServletRequest request) throws FeedException {
        var cards = articles.newest(site.id(), NEWEST);
        var feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setUri(site.url("/feeds/articles.atom"));
        feed.setTitle(messages.say("web.feed", site.name()));
        feed.setDescription(messages.say("articles.list.description", site.condition()));
        feed.setAuthors(List.of(author(site)));
        feed.setLinks(
                List.of(link("self", site.url("/feeds/articles.atom")), link("alternate", site.url("/articles"))));
        feed.setPublishedDate(cards.stream()
                .map(card -> midnight(card.updated()))
                .max(Date::compareTo)
                .orElse(new Date(0)));
        feed.setEntries(cards.stream().map(card -> entry(card, site)).toList());
        keeping.list(request, viewer);
        return ResponseEntity.ok()
                .header("Content-Type", "application/atom+xml;charset=UTF-8")
                .body(new SyndFeedOutput().outputString(feed));
    }

    private SyndEntry entry(ArticleCard card, Site site) {
        var summary = new SyndContentImpl();
        summary.setType("text/plain");
        summary.setValue(card.lede() + mark(card));
        var entry = new SyndEntryImpl();
        entry.setUri(site.url(card.path()));
        entry.setLink(site.url(card.path()));
        entry.setTitle(card.title());
        entry.setAuthors(List.of(author(site)));
        entry.setDescription(summary);
        entry.setPublishedDate(midnight(card.published()));
        entry.setUpdatedDate(midnight(card.updated()));
        return entry;
    }

    /** What readers must know before they open it. */
    private String mark(ArticleCard card) {
        var changed = card.changedSince();
        return sponsor(card) + state(card, changed);
    }

    private String sponsor(ArticleCard card) {
        return card.sponsor() == null ? "" : " (" + messages.say("articles.sponsored", card.sponsor()) + ")";
    }

    private String state(ArticleCard card, @Nullable Day changed) {
        if (card.news()) return " (" + messages.say("articles.news") + ")";
        return changed == null ? "" : " (" + messages.say("articles.seal.changed", changed.words()) + ")";
    }

    private static SyndPerson author(Site site) {
        var author = new SyndPersonImpl();
        author.setName(site.name());
        return author;
    }

    private static SyndLinkImpl link(String rel, String address) {
        var link = new SyndLinkImpl();
        link.setRel(rel);
        link.setHref(address);
        return link;
    }

    private static Date midnight(Day day) {
        return Date.from(day.date().atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
