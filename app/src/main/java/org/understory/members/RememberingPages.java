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
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** A moderator says that a member has died, or that this was a mistake. */
@Controller
@OpenTo(Entrance.MODERATORS)
class RememberingPages {
    private final Profiles profiles;
    private final Remembering remembering;
    private final Messages messages;

    RememberingPages(Profiles profiles, Remembering remembering, Messages messages) {
        this.profiles = profiles;
        this.remembering = remembering;
        this.messages = messages;
    }

    @GetMapping("/moderation/members/{handle}/memorial")
    String ask(@PathVariable String handle, Viewer.Present viewer, HttpServletResponse response, Model model) {
        var profile = profiles.find(viewer.community(), handle).orElseThrow(NotFound::new);
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("members.memorial.title"));
        model.addAttribute("page", new MemorialPage(head, profile.name(), profile.isRemembered()));
        return "members/memorial";
    }

    @PostMapping("/moderation/members/{handle}/memorial")
    String remember(
            @PathVariable String handle, @RequestParam(required = false) @Nullable String undo, Viewer.Present viewer) {
        var profile = profiles.find(viewer.community(), handle).orElseThrow(NotFound::new);
        if (undo == null) remembering.remember(viewer, profile.member());
        else remembering.undo(viewer, profile.member());
        return "redirect:" + profile.name().path();
    }

    record MemorialPage(Head head, ShownName name, boolean done) {
        String path() {
            return java.util.Objects.requireNonNull(name.path());
        }
    }
}
