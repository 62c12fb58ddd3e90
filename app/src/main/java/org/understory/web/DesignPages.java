package org.understory.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;

/** Every component of the design system on one page, in the community's own colours. Only where the site is a demonstration. */
@Controller
@OpenTo(Entrance.EVERYONE)
class DesignPages {
    private final Messages messages;

    DesignPages(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/design")
    String show(Site site, Model model) {
        if (!site.demo()) throw new NotFound();
        var wrong = new Mistakes().add("sample-email", "web.design.field.mistake");
        model.addAttribute("page", new DesignPage(Head.unlisted(messages.say("web.design.title")), wrong));
        return "web/design";
    }

    record DesignPage(Head head, Mistakes mistakes) {}
}
