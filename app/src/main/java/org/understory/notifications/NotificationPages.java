package org.understory.notifications;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.understory.members.ShownName;
import org.understory.members.Viewer;
import org.understory.notifications.NotificationsPage.Line;
import org.understory.subject.Entrance;
import org.understory.subject.MemberId;
import org.understory.subject.OpenTo;
import org.understory.web.Badge;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** A member's list of what happened; what it shows counts as seen from then on. */
@Controller
@OpenTo(Entrance.SUBSCRIBERS)
class NotificationPages {
    private final NotificationList list;
    private final Notifications notifications;
    private final Telling telling;
    private final Messages messages;
    private final Clock clock;

    NotificationPages(
            NotificationList list, Notifications notifications, Telling telling, Messages messages, Clock clock) {
        this.list = list;
        this.notifications = notifications;
        this.telling = telling;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/notifications")
    String show(
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var me = me(viewer);
        var from = Place.typed(before).orElseThrow(NotFound::new);
        var found = list.after(me, from);
        var more = found.size() > NotificationList.PAGE;
        var page = more ? found.subList(0, NotificationList.PAGE) : found;
        var names = telling.names(page);
        notifications.see(me, unseen(page), clock.instant());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute(
                "page",
                new NotificationsPage(
                        Head.unlisted(messages.say("notifications.title")),
                        lines(page, names),
                        before == null,
                        list.unseen(me) > 0,
                        more ? "/notifications?before=" + page.getLast().place().word() : null));
        return "notifications/show";
    }

    @PostMapping("/notifications/seen")
    String seeAll(Viewer viewer) {
        notifications.seeAll(me(viewer), clock.instant());
        return "redirect:/notifications";
    }

    /** For the header of pages that are open. */
    @GetMapping(value = "/notifications/count", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String count(Viewer viewer, HttpServletResponse response) {
        var me = me(viewer);
        response.setHeader("Cache-Control", "no-store");
        return new Badge(list.unseen(me), Notifications.bell(me).toString()).shown();
    }

    private List<Line> lines(List<Notification> page, Map<MemberId, ShownName> names) {
        return page.stream()
                .filter(one -> !one.isEmpty())
                .map(one -> new Line(
                        one,
                        telling.words(one, names),
                        one.actors().isEmpty() ? null : names.get(one.actors().getFirst())))
                .toList();
    }

    private static List<Long> unseen(List<Notification> page) {
        return page.stream().filter(Notification::unseen).map(Notification::id).toList();
    }

    private static MemberId me(Viewer viewer) {
        return viewer.present().map(Viewer.Present::member).orElseThrow(NotFound::new);
    }
}
