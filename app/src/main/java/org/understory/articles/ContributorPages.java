package org.understory.articles;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.reviews.Reviews;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Who makes the library and answers for it. */
@Controller
@OpenTo(Entrance.EVERYONE)
class ContributorPages {
    private static final int MOST_REVIEWED = 24;

    private final Contributors contributors;
    private final Articles articles;
    private final Reviews reviews;
    private final Keeping keeping;

    ContributorPages(Contributors contributors, Articles articles, Reviews reviews, Keeping keeping) {
        this.contributors = contributors;
        this.articles = articles;
        this.reviews = reviews;
        this.keeping = keeping;
    }

    @GetMapping("/contributors/{slug}")
    String show(
            Site site,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(name = "after") @Nullable String after,
            HttpServletRequest request,
            Model model) {
        var person = contributors.find(site.id(), slug).orElseThrow(NotFound::new);
        var place = Place.of(after).orElseThrow(NotFound::new);
        var reviewed = reviews.reviewedBy(person.id(), "article", MOST_REVIEWED).stream()
                .map(ArticleId::new)
                .toList();
        var head = after == null
                ? Head.listed(person.name(), person.credentials(), person.path())
                : Head.unlisted(person.name());
        model.addAttribute(
                "page",
                new ContributorPage(
                        head,
                        person,
                        articles.pageOfWriter(site.id(), person.id(), place),
                        articles.cards(site.id(), reviewed),
                        after != null));
        keeping.list(request, viewer);
        return "articles/contributor";
    }
}
