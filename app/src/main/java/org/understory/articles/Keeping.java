package org.understory.articles;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;
import org.understory.reviews.Badge;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;
import org.understory.web.PageCache;
import org.understory.web.Requests;

/** How long the library's pages may be kept for visitors. Counts of members refresh hourly, so no page is older. */
@Component
class Keeping {
    private static final Duration COUNTS_HOLD = Duration.ofHours(1);

    private final Clock clock;

    Keeping(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Until the review is out of date, a correction is told no more, the article or its comments change, or anything of the community does. */
    void article(HttpServletRequest request, Viewer viewer, Article article, Badge badge) {
        article(request, viewer, article, badge, List.of());
    }

    /** The same, where the page shows things of other rooms, too. */
    void article(HttpServletRequest request, Viewer viewer, Article article, Badge badge, List<Subject> others) {
        if (!(viewer instanceof Viewer.Visitor) || !Requests.asksOnly(request)) return;
        var until = clock.instant().plus(COUNTS_HOLD);
        if (badge instanceof Badge.Reviewed reviewed) {
            until = earlier(
                    until, reviewed.by().dueOn().atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        var correction = article.correction();
        if (correction != null && correction.isToldOn(today())) {
            until = earlier(
                    until, correction.ends().atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        var shows = new ArrayList<>(others);
        shows.add(article.id().subject());
        shows.add(community(viewer.community()));
        PageCache.keep(request, until, shows);
    }

    /** A list, with badges that can go out of date, or a page about a contributor or a version. */
    void list(HttpServletRequest request, Viewer viewer) {
        list(request, viewer, List.of());
    }

    /** A list that shows things of other rooms, too. */
    void list(HttpServletRequest request, Viewer viewer, List<Subject> others) {
        if (!(viewer instanceof Viewer.Visitor) || !Requests.asksOnly(request, "after")) return;
        var shows = new ArrayList<>(others);
        shows.add(community(viewer.community()));
        PageCache.keep(request, clock.instant().plus(COUNTS_HOLD), shows);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Subject community(CommunityId community) {
        return new Subject("community", community.value());
    }
}
