package org.understory.articles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.understory.explainers.Words;
import org.understory.members.Viewer;
import org.understory.reviews.Reviews;
import org.understory.reviews.SignOff;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.subject.PersonId;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** What an article said before, what was put right, and who signed which words off. */
@Controller
@OpenTo(Entrance.EVERYONE)
class HistoryPages {
    private final Articles articles;
    private final Revisions revisions;
    private final Reviews reviews;
    private final Publications publications;
    private final References references;
    private final Contributors contributors;
    private final Messages messages;
    private final Keeping keeping;

    HistoryPages(
            Articles articles,
            Revisions revisions,
            Reviews reviews,
            Publications publications,
            References references,
            Contributors contributors,
            Messages messages,
            Keeping keeping) {
        this.articles = articles;
        this.revisions = revisions;
        this.reviews = reviews;
        this.publications = publications;
        this.references = references;
        this.contributors = contributors;
        this.messages = messages;
        this.keeping = keeping;
    }

    @GetMapping("/articles/{slug}/history")
    String list(Site site, Viewer viewer, @PathVariable String slug, HttpServletRequest request, Model model) {
        var article = articles.find(site.id(), slug).orElseThrow(NotFound::new);
        var head = Head.unlisted(messages.say("articles.history.title", article.title()));
        model.addAttribute(
                "page",
                new HistoryPage(
                        head,
                        article,
                        article.badge(reviews),
                        versions(site, article),
                        references.changes(article.id())));
        keeping.list(request, viewer);
        return "articles/history";
    }

    @GetMapping("/articles/{slug}/history/{number:[0-9]{1,6}}")
    String show(
            Site site,
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletRequest request,
            Model model) {
        var article = articles.find(site.id(), slug).orElseThrow(NotFound::new);
        var shown =
                versions(site, article).stream().filter(Version::wasPublished).toList();
        var version = shown.stream()
                .filter(one -> one.revision().number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        var text = revisions.text(version.revision()).orElseThrow(NotFound::new);
        var before = shown.stream()
                .filter(one -> one.revision().number() < number)
                .findFirst()
                .flatMap(one -> revisions.text(one.revision()))
                .orElse(null);
        var words = Words.of(text.html());
        var head = words.head(Head.unlisted(messages.say("articles.version.title", text.number(), text.title())));
        model.addAttribute(
                "page",
                new VersionPage(
                        head,
                        slug,
                        article.sponsor(),
                        text,
                        words,
                        before,
                        before == null ? null : text.since(before)));
        keeping.list(request, viewer);
        return "articles/version";
    }

    private List<Version> versions(Site site, Article article) {
        var rows = revisions.of(article.id()).stream().collect(Collectors.toMap(Version.Row::id, Function.identity()));
        var signed =
                reviews.signOffs(article.id().subject()).stream().collect(Collectors.groupingBy(SignOff::revision));
        var published =
                publications.of(article.id()).stream().collect(Collectors.groupingBy(Publications.Entry::revision));
        var people = contributors.of(site.id()).stream()
                .filter(one -> one.person() != null)
                .collect(Collectors.toMap(Contributor::person, Function.identity()));
        var waiting = true;
        var versions = new ArrayList<Version>();
        for (var revision : reviews.history(article.id().subject())) {
            waiting &= !revision.id().equals(article.live()); // what waits for its review is not public yet
            var row = rows.get(revision.id());
            if (waiting || row == null) continue;
            versions.add(new Version(
                    revision,
                    row,
                    by(site, row, people),
                    published.getOrDefault(revision.id(), List.of()),
                    signed.getOrDefault(revision.id(), List.of())));
        }
        return versions;
    }

    private @Nullable Contributor by(Site site, Version.Row row, Map<PersonId, Contributor> people) {
        if (row.by() != null) return people.get(row.by());
        return row.savedAs() == null
                ? null
                : contributors.find(site.id(), row.savedAs()).orElse(null);
    }
}
