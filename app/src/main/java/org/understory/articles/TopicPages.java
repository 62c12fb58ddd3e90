package org.understory.articles;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** The articles of one topic. */
@Controller
@OpenTo(Entrance.EVERYONE)
class TopicPages {
    private final Topics topics;
    private final Articles articles;
    private final AnsweredQuestions answered;
    private final Keeping keeping;

    TopicPages(Topics topics, Articles articles, AnsweredQuestions answered, Keeping keeping) {
        this.topics = topics;
        this.articles = articles;
        this.answered = answered;
        this.keeping = keeping;
    }

    @GetMapping("/topics/{slug}")
    String show(
            Site site,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(name = "after") @Nullable String after,
            HttpServletRequest request,
            Model model) {
        var topic = topics.find(site.id(), slug).orElseThrow(NotFound::new);
        var cards = articles.pageOfTopic(site.id(), topic.id(), Place.of(after).orElseThrow(NotFound::new));
        var head = after == null
                ? Head.listed(topic.name(), topic.description(), topic.path())
                : Head.unlisted(topic.name());
        model.addAttribute(
                "page",
                new ListPage(
                        head,
                        topic.name(),
                        topic.description(),
                        topic.path(),
                        topics.of(site.id()),
                        topic,
                        cards,
                        answered.of(cards.shown().stream().map(ArticleCard::id).toList()),
                        after != null));
        keeping.list(request, viewer);
        return "articles/list";
    }
}
