package org.understory.articles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.understory.members.Viewer;
import org.understory.reviews.Badge;
import org.understory.reviews.Reviews;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.Excerpt;
import org.understory.text.FoldedAnswer;
import org.understory.web.Head;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** A question that an article answers, on a page of its own: made from the article's very words, with its badge or without. */
@Controller("foldedAnswerPages")
@OpenTo(Entrance.EVERYONE)
class AnswerPages {
    private static final int DESCRIPTION = 160;

    private final Articles articles;
    private final AnsweredQuestions answered;
    private final Revisions revisions;
    private final Reviews reviews;
    private final Description description;
    private final Keeping keeping;

    AnswerPages(
            Articles articles,
            AnsweredQuestions answered,
            Revisions revisions,
            Reviews reviews,
            Description description,
            Keeping keeping) {
        this.articles = articles;
        this.answered = answered;
        this.revisions = revisions;
        this.reviews = reviews;
        this.description = description;
        this.keeping = keeping;
    }

    @GetMapping("/articles/{slug}/answers/{word}")
    String show(
            Site site,
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable String word,
            HttpServletRequest request,
            Model model) {
        var article = articles.find(site.id(), slug).orElseThrow(NotFound::new);
        var found = revisions.render(site.id(), revisions.body(article.live())).answers().stream()
                .filter(one -> AnsweredQuestion.word(one.id()).equals(word))
                .findFirst();
        if (found.isEmpty() && !answered.everHad(article.id(), word)) throw new NotFound();
        if (found.isEmpty() || article.retraction() != null) return "redirect:" + article.path();
        var badge = article.badge(reviews);
        model.addAttribute("page", page(article, badge, found.get()));
        keeping.article(request, viewer, article, badge);
        return "articles/answer";
    }

    private AnswerPage page(Article article, Badge badge, FoldedAnswer answer) {
        var about = Excerpt.ofHtml(answer.html(), DESCRIPTION).text();
        var head = Head.listed(answer.question(), about, AnsweredQuestion.path(article.slug(), answer.id()));
        return new AnswerPage(
                badge instanceof Badge.Reviewed
                        ? head.asArticle(description.answers(List.of(answer), article.sponsor()))
                        : head,
                article,
                badge,
                answer.question(),
                answer.html().replace("href=\"#", "href=\"" + article.path() + "#"),
                article.path() + "#" + answer.id());
    }
}
