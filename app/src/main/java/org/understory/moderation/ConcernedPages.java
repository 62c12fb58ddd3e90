package org.understory.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.understory.members.Suspension;
import org.understory.members.Suspensions;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;

/** What people read about decisions that concern them. */
@Controller
@OpenTo(value = Entrance.SUBSCRIBERS, evenSuspended = true)
class ConcernedPages {
    private static final int MOST = 100;

    private final Acts acts;
    private final Suspensions suspensions;
    private final Messages messages;

    ConcernedPages(Acts acts, Suspensions suspensions, Messages messages) {
        this.acts = acts;
        this.suspensions = suspensions;
        this.messages = messages;
    }

    @GetMapping("/suspended")
    String suspended(Viewer.Present viewer, Model model) {
        var suspension = suspensions.of(viewer.member());
        if (suspension.isEmpty()) return "redirect:/";
        var head = Head.unlisted(messages.say("moderation.suspended.title"));
        model.addAttribute("page", new SuspendedPage(head, suspension.get()));
        return "moderation/suspended";
    }

    @GetMapping("/settings/decisions")
    String decisions(Viewer.Present viewer, Model model) {
        var head = Head.unlisted(messages.say("moderation.decisions.title"));
        model.addAttribute("page", new DecisionsPage(head, acts.concerning(viewer.member(), MOST)));
        return "moderation/decisions";
    }

    record SuspendedPage(Head head, Suspension suspension) {
        @Nullable
        String until() {
            return suspension.until() == null ? null : Row.when(suspension.until());
        }
    }

    record DecisionsPage(Head head, List<Act> acts) {
        DecisionsPage {
            acts = List.copyOf(acts);
        }
    }
}
