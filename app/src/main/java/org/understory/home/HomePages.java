package org.understory.home;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.understory.articles.Articles;
import org.understory.members.Members;
import org.understory.members.Viewer;
import org.understory.questions.QuestionCount;
import org.understory.questions.Questions;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.subject.Subject;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.PageCache;
import org.understory.web.Requests;
import org.understory.web.Site;

/** The first page of a community: for members what waits for them, for everybody else what this place is. */
@Controller
@OpenTo(Entrance.EVERYONE)
class HomePages {
    private static final int NEWEST = 6;
    private static final int ASKED = 4;
    private static final Duration COUNTS_HOLD = Duration.ofHours(1);

    private final Articles articles;
    private final Questions questions;
    private final QuestionCount asked;
    private final Topics topics;
    private final Members members;
    private final Waiting waiting;
    private final Clock clock;

    HomePages(
            Articles articles,
            Questions questions,
            QuestionCount asked,
            Topics topics,
            Members members,
            Waiting waiting,
            Clock clock) {
        this.articles = articles;
        this.questions = questions;
        this.asked = asked;
        this.topics = topics;
        this.members = members;
        this.waiting = waiting;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Site site, Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model model) {
        var head = Head.listed(site.name(), site.line(), "/");
        if (viewer instanceof Viewer.Present present && present.face().isPresent()) {
            response.setHeader("Cache-Control", "no-store");
            model.addAttribute("page", waiting.page(head, present));
            return "home/mine";
        }
        model.addAttribute(
                "page",
                new HomePage(
                        head,
                        articles.newest(site.id(), NEWEST),
                        topics.of(site.id()),
                        questions.newest(viewer, ASKED),
                        List.of(
                                new HomePage.Numbered("home.members", members.count(site.id())),
                                new HomePage.Numbered("home.articles", articles.count(site.id())),
                                new HomePage.Numbered("home.questions", asked.of(site.id())))));
        if (viewer instanceof Viewer.Visitor && Requests.asksOnly(request)) {
            var shows = List.of(new Subject("community", site.id().value()), QuestionCount.shownIn(site.id()));
            PageCache.keep(request, clock.instant().plus(COUNTS_HOLD), shows);
        }
        return "home/show";
    }
}
