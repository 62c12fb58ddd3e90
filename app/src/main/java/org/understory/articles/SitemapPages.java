package org.understory.articles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.topics.Topic;
import org.understory.topics.Topics;
import org.understory.web.InSitemap;
import org.understory.web.Site;

/** What search engines are asked to read, and to leave alone. Only pages that are open to everyone are named. */
@Controller
@OpenTo(Entrance.EVERYONE)
class SitemapPages {
    private static final List<String> PAGES = List.of("/", "/articles", "/questions", "/about", "/guidelines");

    /** A sitemap holds at most 50,000 addresses; the other rooms name theirs, too. */
    private static final int MOST = 30_000;

    private final Articles articles;
    private final AnsweredQuestions answered;
    private final Contributors contributors;
    private final Topics topics;
    private final Keeping keeping;
    private final List<InSitemap> rooms;

    SitemapPages(
            Articles articles,
            AnsweredQuestions answered,
            Contributors contributors,
            Topics topics,
            Keeping keeping,
            List<InSitemap> rooms) {
        this.articles = articles;
        this.answered = answered;
        this.contributors = contributors;
        this.topics = topics;
        this.keeping = keeping;
        this.rooms = List.copyOf(rooms);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap(Site site, Viewer viewer, HttpServletRequest request) {
        var lines = new ArrayList<String>();
        PAGES.forEach(path -> lines.add(place(site.url(path), "")));
        topics.of(site.id()).stream().map(Topic::path).forEach(path -> lines.add(place(site.url(path), "")));
        contributors.of(site.id()).forEach(one -> lines.add(place(site.url(one.path()), "")));
        var listed = articles.listed(site.id());
        listed.forEach(one -> lines.add(
                place(site.url(one.path()), "<lastmod>" + one.updated().iso() + "</lastmod>")));
        answered.of(listed.stream().map(SitemapPages.Listed::id).toList()).stream()
                .limit(Math.max(0, MOST - lines.size()))
                .forEach(one -> lines.add(place(site.url(one.path()), "")));
        rooms.stream()
                .flatMap(room -> room.places(site.id()).stream())
                .forEach(one -> lines.add(place(site.url(one.path()), "<lastmod>" + one.changed() + "</lastmod>")));
        keeping.list(
                request,
                viewer,
                rooms.stream().map(room -> room.shows(site.id())).toList());
        return ResponseEntity.ok()
                .header("Content-Type", "application/xml;charset=UTF-8")
                .body("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        %s
                        </urlset>
                        """.formatted(String.join("\n", lines)));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(Site site, Viewer viewer, HttpServletRequest request) {
        keeping.list(request, viewer);
        return ResponseEntity.ok()
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body("""
                        User-agent: *
                        Disallow: /subscribe
                        Disallow: /sign-in
                        Disallow: /settings
                        Disallow: /admin
                        Disallow: /moderation
                        Disallow: /desk
                        Disallow: /setup
                        Sitemap: %s
                        """.formatted(site.url("/sitemap.xml")));
    }

    private static String place(String address, String lastChange) {
        return "<url><loc>" + HtmlUtils.htmlEscape(address) + "</loc>" + lastChange + "</url>";
    }

    /** An article as the sitemap names it. */
    record Listed(ArticleId id, String slug, Day updated) {
        String path() {
            return "/articles/" + slug;
        }
    }
}
