package org.understory.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.members.Viewer;
import org.understory.subject.CommunityId;
import org.understory.subject.Subject;
import org.understory.web.PageCache;
import org.understory.web.Requests;

/** Which pages may be kept for visitors, and when they are dropped. */
@Component
class KeptQuestions {
    private static final Duration A_WHILE = Duration.ofHours(1);

    private final Clock clock;
    private final PageCache pages;

    KeptQuestions(Clock clock, PageCache pages) {
        this.clock = clock;
        this.pages = pages;
    }

    /** The page of a question that is open to everyone; until its poll is over, whose numbers it shows then. */
    void question(HttpServletRequest request, Viewer viewer, Question question, @Nullable Poll poll) {
        if (!(viewer instanceof Viewer.Visitor) || !question.isPublic() || !Requests.asksOnly(request)) return;
        var until = clock.instant().plus(A_WHILE);
        var end = poll == null ? null : poll.endsAt();
        if (end != null && clock.instant().isBefore(end) && end.isBefore(until)) until = end;
        PageCache.keep(request, until, List.of(question.id().subject()));
    }

    /** A list of questions. */
    void list(HttpServletRequest request, Viewer viewer) {
        if (!(viewer instanceof Viewer.Visitor) || !Requests.asksOnly(request, "unanswered", "topic", "kind", "after"))
            return;
        PageCache.keep(request, clock.instant().plus(A_WHILE), List.of(lists(viewer.community())));
    }

    /** Call in the transaction that changed what a page or a list shows of the question. */
    void changed(CommunityId community, QuestionId question) {
        pages.changed(question.subject());
        pages.changed(lists(community));
    }

    /** All lists of a community's questions, as pages name what they show. */
    static Subject lists(CommunityId community) {
        return new Subject("questions", community.value());
    }
}
