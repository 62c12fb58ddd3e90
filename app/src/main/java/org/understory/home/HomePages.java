package org.understory.home;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.understory.articles.Articles;
import org.understory.members.Members;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.subject.Subject;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.PageCache;
import org.understory.web.Requests;
import org.understory.web.Site;

/** The first page of a community. */
@Controller
@OpenTo(Entrance.EVERYONE)
class HomePages {
    private static final int NEWEST = 6;
    private static final Duration COUNTS_HOLD = Duration.ofHours(1);

    private final Articles articles;
    private final Topics topics;
    private final Members members;
    private final Clock clock;

    HomePages(Articles articles, Topics topics, Members members, Clock clock) {
        this.articles = articles;
        this.topics = topics;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Site site, Viewer viewer, HttpServletRequest request, Model model) {
        model.addAttribute(
                "page",
                new HomePage(
                        Head.listed(site.name(), site.line(), "/"),
                        articles.newest(site.id(), NEWEST),
                        topics.of(site.id()),
                        members.count(site.id()),
                        articles.count(site.id())));
        if (viewer instanceof Viewer.Visitor && Requests.asksOnly(request)) {
            var shows = new Subject("community", site.id().value());
            PageCache.keep(request, clock.instant().plus(COUNTS_HOLD), List.of(shows));
        }
        return "home/show";
    }
}
