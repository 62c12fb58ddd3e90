package org.understory.articles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.comments.Comments;
import org.understory.explainers.Signatures;
import org.understory.explainers.Words;
import org.understory.glossary.Glossary;
import org.understory.members.Members;
import org.understory.members.Viewer;
import org.understory.reviews.Reviews;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.Heading;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Site;
import tools.jackson.databind.json.JsonMapper;

/** The library's shelf and its articles. */
@Controller
@OpenTo(Entrance.EVERYONE)
class ArticlePages {
    private final Articles articles;
    private final ShownText shown;
    private final Glossary glossary;
    private final Contributors contributors;
    private final Sources sources;
    private final Reviews reviews;
    private final Signatures signatures;
    private final Topics topics;
    private final Members members;
    private final Comments comments;
    private final MembersAsked asking;
    private final Description description;
    private final Messages messages;
    private final Keeping keeping;
    private final JsonMapper json;

    ArticlePages(
            Articles articles,
            ShownText shown,
            Glossary glossary,
            Contributors contributors,
            Sources sources,
            Reviews reviews,
            Signatures signatures,
            Topics topics,
            Members members,
            Comments comments,
            MembersAsked asking,
            Description description,
            Messages messages,
            Keeping keeping,
            JsonMapper json) {
        this.articles = articles;
        this.shown = shown;
        this.glossary = glossary;
        this.contributors = contributors;
        this.sources = sources;
        this.reviews = reviews;
        this.signatures = signatures;
        this.topics = topics;
        this.members = members;
        this.comments = comments;
        this.asking = asking;
        this.description = description;
        this.messages = messages;
        this.keeping = keeping;
        this.json = json;
    }

    @GetMapping("/articles")
    String list(
            Site site,
            Viewer viewer,
            @RequestParam(name = "after") @Nullable String after,
            HttpServletRequest request,
            Model model) {
        var place = Place.of(after).orElseThrow(NotFound::new);
        var title = messages.say("articles.list.title");
        var about = messages.say("articles.list.description", site.condition());
        var head = after == null ? Head.listed(title, about, "/articles") : Head.unlisted(title);
        var cards = articles.page(site.id(), place);
        model.addAttribute(
                "page",
                new ListPage(
                        head, title, about, "/articles", topics.of(site.id()), null, cards, List.of(), after != null));
        keeping.list(request, viewer);
        return "articles/list";
    }

    @GetMapping("/articles/{slug}")
    String show(Site site, Viewer viewer, @PathVariable String slug, HttpServletRequest request, Model model) {
        var known = shown.of(site.id(), articles.find(site.id(), slug).orElseThrow(NotFound::new));
        var article = known.article();
        var badge = article.badge(reviews);
        var explained = glossary.explain(site.id(), article.html());
        var words = Words.of(explained.html());
        var asked = article.membersAsked() ? asking.openOnes(site.id(), article.id()) : List.<MembersAsked.Asked>of();
        var page = new ArticlePage(
                words.head(Head.listed(article.title(), article.lede(), article.path())),
                article,
                topics.named(site.id(), article.topics()),
                badge,
                contributors.find(site.id(), article.writer()).orElseThrow(),
                badge.onThisText()
                        .flatMap(signed -> contributors.find(site.id(), signed.reviewer()))
                        .orElse(null),
                words,
                explained.words(),
                words.hasFigure() ? signatures.of(site.id()).badge() : null,
                contents(article),
                sources.notes(article.live()),
                articles.related(article.id()),
                article.correction() != null && article.correction().isToldOn(keeping.today())
                        ? article.correction()
                        : null,
                asked,
                members.count(site.id()),
                comments.section(article.id().subject(), viewer, null),
                site.url(article.path()));
        // Search engines come as visitors; nobody else reads the description.
        model.addAttribute(
                "page", viewer instanceof Viewer.Visitor ? description.of(page, known.answers(), site) : page);
        keeping.article(
                request,
                viewer,
                article,
                badge,
                asked.stream().map(MembersAsked.Asked::subject).toList());
        return "articles/show";
    }

    private List<Heading> contents(Article article) {
        return Arrays.stream(json.readValue(article.headings(), Heading[].class))
                .filter(heading -> heading.level() == 2)
                .toList();
    }
}
