package org.understory.communities;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.PageCache;
import org.understory.web.Site;

/** The guidelines, the privacy policy and the terms, each with its version and its day. */
@Controller
@OpenTo(Entrance.EVERYONE)
class TextPages {
    private final CommunityTexts texts;
    private final Messages messages;

    TextPages(CommunityTexts texts, Messages messages) {
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping("/guidelines")
    String guidelines(Site site, HttpServletRequest request, Model model) {
        return page(CommunityText.GUIDELINES, site, request, model);
    }

    @GetMapping("/privacy")
    String privacy(Site site, HttpServletRequest request, Model model) {
        return page(CommunityText.PRIVACY, site, request, model);
    }

    @GetMapping("/terms")
    String terms(Site site, HttpServletRequest request, Model model) {
        return page(CommunityText.TERMS, site, request, model);
    }

    private String page(CommunityText kind, Site site, HttpServletRequest request, Model model) {
        var title = messages.say("communities." + kind.word() + ".title");
        var head = Head.listed(
                title, messages.say("communities." + kind.word() + ".lede", site.name()), "/" + kind.word());
        var shown = texts.current(site.id(), kind)
                .map(now -> new TextPage(head, kind.word(), texts.html(now.text()), now.version(), now.at()))
                .orElseGet(() -> new TextPage(head, kind.word(), "", "", null));
        model.addAttribute("page", shown);
        if (request.getQueryString() == null) PageCache.keep(request, null, List.of());
        return "communities/text";
    }
}
