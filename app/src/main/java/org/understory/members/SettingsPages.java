package org.understory.members;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.people.SignIns;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.PersonalName;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;

/** A person's own settings in a community, and the way out of it. */
@Controller
@OpenTo(Entrance.SUBSCRIBERS)
class SettingsPages {
    private final Standings standings;
    private final Departures departures;
    private final People people;
    private final SignIns signIns;
    private final Messages messages;

    SettingsPages(Standings standings, Departures departures, People people, SignIns signIns, Messages messages) {
        this.standings = standings;
        this.departures = departures;
        this.people = people;
        this.signIns = signIns;
        this.messages = messages;
    }

    @GetMapping("/settings")
    String show(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String saved,
            HttpServletResponse response,
            Model model) {
        var who = viewer.present().orElseThrow(NotFound::new);
        var form = SettingsForm.of(standings.find(who.member()).orElseThrow(NotFound::new));
        return page(who, form, new Mistakes(), saved != null, response, model);
    }

    @PostMapping("/settings")
    String change(SettingsForm form, Viewer viewer, HttpServletResponse response, Model model) {
        var who = viewer.present().orElseThrow(NotFound::new);
        return switch (PersonalName.check(form.typedName())) {
            case PersonalName.Check.Missing missing ->
                again(who, form, new Mistakes().add("name", "members.gate.name.missing"), response, model);
            case PersonalName.Check.TooLong tooLong ->
                again(
                        who,
                        form,
                        new Mistakes().add("name", "members.gate.name.long", tooLong.limit(), tooLong.count()),
                        response,
                        model);
            case PersonalName.Check.Fine fine -> {
                standings.change(who, fine.name(), form);
                yield "redirect:/settings?saved=yes";
            }
        };
    }

    @GetMapping("/settings/leave")
    @OpenTo(value = Entrance.SUBSCRIBERS, evenSuspended = true)
    String askToLeave(Viewer viewer, HttpServletResponse response, Model model) {
        return leavePage(viewer.present().orElseThrow(NotFound::new), new Mistakes(), response, model);
    }

    @PostMapping("/settings/leave")
    @OpenTo(value = Entrance.SUBSCRIBERS, evenSuspended = true)
    String leave(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String sure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var who = viewer.present().orElseThrow(NotFound::new);
        if (sure == null || !who.roles().isEmpty()) {
            response.setStatus(422);
            var mistakes = sure == null ? new Mistakes().add("sure", "members.leave.sure.missing") : new Mistakes();
            return leavePage(who, mistakes, response, model);
        }
        signIns.signOut(request, response);
        departures.leave(who.person(), who.community(), who.member(), true);
        return "redirect:/settings/left";
    }

    @GetMapping("/settings/left")
    @OpenTo(Entrance.EVERYONE)
    String left(Model model) {
        model.addAttribute("page", new LeavePage(head("members.left.title"), false, new Mistakes()));
        return "members/left";
    }

    private String again(
            Viewer.Present who, SettingsForm form, Mistakes mistakes, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return page(who, form, mistakes, false, response, model);
    }

    private String page(
            Viewer.Present who,
            SettingsForm form,
            Mistakes mistakes,
            boolean saved,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var address = people.email(who.person()).map(Email::value).orElse("");
        model.addAttribute("page", new SettingsPage(head("members.settings.title"), address, form, mistakes, saved));
        return "members/settings";
    }

    private String leavePage(Viewer.Present who, Mistakes mistakes, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute(
                "page", new LeavePage(head("members.leave.title"), !who.roles().isEmpty(), mistakes));
        return "members/leave";
    }

    private Head head(String key) {
        return Head.unlisted(messages.say(key));
    }
}
