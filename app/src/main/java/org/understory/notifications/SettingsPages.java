package org.understory.notifications;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.MemberId;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;

/** How soon letters come, what goes to devices, and when it is quiet. */
@Controller("notificationSettingsPages")
@OpenTo(Entrance.SUBSCRIBERS)
class SettingsPages {
    private final WishBook wishes;
    private final Messages messages;

    SettingsPages(WishBook wishes, Messages messages) {
        this.wishes = wishes;
        this.messages = messages;
    }

    @GetMapping("/settings/notifications")
    String show(
            @RequestParam(required = false) @Nullable String saved,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var form = SettingsForm.of(wishes.of(me(viewer)));
        return page(form, new Mistakes(), saved != null, response, model);
    }

    @PostMapping("/settings/notifications")
    String change(@RequestParam Map<String, String> sent, Viewer viewer, HttpServletResponse response, Model model) {
        var me = me(viewer);
        var form = SettingsForm.typed(sent);
        var mistakes = new Mistakes();
        var wished = SettingsRules.check(form, wishes.of(me), mistakes);
        if (wished.isEmpty()) {
            response.setStatus(422);
            return page(form, mistakes, false, response, model);
        }
        wishes.keep(me, wished.get());
        return "redirect:/settings/notifications?saved=yes";
    }

    /** What a browser knows without being asked. What is no place we know changes nothing. */
    @PostMapping("/settings/notifications/zone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void zone(@RequestParam(required = false) @Nullable String zone, Viewer viewer) {
        if (zone != null && SettingsRules.ZONES.contains(zone)) wishes.suppose(me(viewer), ZoneId.of(zone));
    }

    private String page(
            SettingsForm form, Mistakes mistakes, boolean saved, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("notifications.settings.title"));
        model.addAttribute("page", new SettingsPage(head, form, mistakes, saved));
        return "notifications/settings";
    }

    private static MemberId me(Viewer viewer) {
        return viewer.present().map(Viewer.Present::member).orElseThrow(NotFound::new);
    }
}
