package org.understory.members;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.subject.Entrance;
import org.understory.subject.MemberId;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** Following, muting and blocking a member, and taking it back. Each can be pressed twice. */
@Controller
@OpenTo(Entrance.MEMBERS)
class TiePages {
    private final Profiles profiles;
    private final Teams teams;
    private final Messages messages;

    TiePages(Profiles profiles, Teams teams, Messages messages) {
        this.profiles = profiles;
        this.teams = teams;
        this.messages = messages;
    }

    /** @param undo whether to end it */
    @PostMapping("/members/{handle}/follow")
    String follow(
            @PathVariable String handle, @RequestParam(required = false) @Nullable String undo, Viewer.Present viewer) {
        var other = met(handle, viewer);
        if (undo == null) teams.follow(viewer.community(), viewer.member(), other.member());
        else teams.unfollow(viewer.member(), other.member());
        return "redirect:" + other.name().path();
    }

    @PostMapping("/members/{handle}/mute")
    String mute(
            @PathVariable String handle, @RequestParam(required = false) @Nullable String undo, Viewer.Present viewer) {
        var other = met(handle, viewer);
        if (undo == null) teams.mute(viewer.member(), other.member());
        else teams.unmute(viewer.member(), other.member());
        return "redirect:"
                + (undo != null && undo.equals("list")
                        ? "/settings/blocked"
                        : other.name().path());
    }

    /** Says what a block or a mute does before it is done. */
    @GetMapping("/members/{handle}/{act:block|mute}")
    String ask(
            @PathVariable String handle,
            @PathVariable String act,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var other = met(handle, viewer);
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say(
                "members." + act + ".title", String.valueOf(other.name().handle())));
        model.addAttribute("page", new TiePage(head, act, other.name()));
        return "members/tie";
    }

    @PostMapping("/members/{handle}/block")
    String block(
            @PathVariable String handle, @RequestParam(required = false) @Nullable String undo, Viewer.Present viewer) {
        if (undo != null) {
            profiles.find(viewer.community(), handle)
                    .ifPresent(other -> teams.unblock(viewer.member(), other.member()));
            return "redirect:/settings/blocked";
        }
        var other = other(handle, viewer);
        // Whom the other has blocked learns nothing by blocking back.
        if (isHiddenFrom(viewer, other.member())) throw new NotFound();
        teams.block(viewer.member(), other.member());
        return "redirect:/settings/blocked";
    }

    private boolean isHiddenFrom(Viewer.Present viewer, MemberId other) {
        return teams.between(viewer.member(), other).apart() && !teams.blocks(viewer.member(), other);
    }

    private Profile met(String handle, Viewer.Present viewer) {
        var other = other(handle, viewer);
        if (teams.between(viewer.member(), other.member()).apart()) throw new NotFound();
        return other;
    }

    private Profile other(String handle, Viewer.Present viewer) {
        return profiles.find(viewer.community(), handle)
                .filter(profile -> !profile.member().equals(viewer.member()))
                .orElseThrow(NotFound::new);
    }

    record TiePage(Head head, String act, ShownName name) {}
}
