package org.understory.articles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.understory.members.Viewer;
import org.understory.reviews.Reviews;
import org.understory.reviews.SignOff;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
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
    private final Messages messages;
    private final Keeping keeping;

    HistoryPages(Articles articles, Revisions revisions, Reviews reviews, Messages messages, Keeping keeping) {
        this.articles = articles;
        this.revisions = revisions;
        this.reviews = reviews;
        this.messages = messages;
        this.keeping = keeping;
    }

    @GetMapping("/articles/{slug}/history")
    String list(Site site, Viewer viewer, @PathVariable String slug, HttpServletRequest request, Model model) {
        var article = articles.find(site.id(), slug).orElseThrow(NotFound::new);
        var head = Head.unlisted(messages.say("articles.history.title", article.title()));
        model.addAttribute("page", new HistoryPage(head, article, reviews.of(article.live()), versions(article.id())));
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
        var text = revisions.text(article.id(), number).orElseThrow(NotFound::new);
        var head = Head.unlisted(messages.say("articles.version.title", text.number(), text.title()));
        model.addAttribute("page", new VersionPage(head, slug, text));
        keeping.list(request, viewer);
        return "articles/version";
    }

    private List<Version> versions(ArticleId article) {
        var rows = revisions.of(article).stream().collect(Collectors.toMap(Version.Row::id, Function.identity()));
        var signed = reviews.signOffs(article.subject()).stream().collect(Collectors.groupingBy(SignOff::revision));
        return reviews.history(article.subject()).stream()
                .flatMap(revision -> {
                    var row = rows.get(revision.id());
                    if (row == null) return java.util.stream.Stream.empty();
                    var signOffs = signed.getOrDefault(revision.id(), List.of());
                    return java.util.stream.Stream.of(
                            new Version(revision, row.updated(), row.correction(), row.words(), row.grade(), signOffs));
                })
                .toList();
    }
}
