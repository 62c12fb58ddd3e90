package org.understory.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.people.LinkUse;
import org.understory.people.Links;
import org.understory.people.SignIns;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Sentence;
import org.understory.web.Site;

/** Being forgotten, by the link that was sent to the person's address. */
@Controller
@OpenTo(Entrance.EVERYONE)
class ErasurePages {
    private final PersonalData data;
    private final Links links;
    private final SignIns signIns;
    private final Messages messages;

    ErasurePages(PersonalData data, Links links, SignIns signIns, Messages messages) {
        this.data = data;
        this.links = links;
        this.signIns = signIns;
        this.messages = messages;
    }

    @GetMapping("/erasure/{token}")
    String look(@PathVariable String token, Site site, HttpServletResponse response, Model model) {
        return good(links.look(token, ErasureLetters.PURPOSE), site)
                ? page("ask", token, List.of(), model)
                : ended(response, model);
    }

    @PostMapping("/erasure/{token}")
    String erase(
            @PathVariable String token,
            Site site,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var looked = links.look(token, ErasureLetters.PURPOSE);
        if (!good(looked, site) || !(looked instanceof LinkUse.Used(var link))) return ended(response, model);
        return switch (data.erase(link.person())) {
            case Erasure.Erased() -> {
                signIns.signOut(request, response);
                yield page("gone", "", List.of(), model);
            }
            case Erasure.OnlyOwner(var owned) -> {
                response.setStatus(409);
                yield page("owner", token, owned, model);
            }
        };
    }

    private static boolean good(LinkUse looked, Site site) {
        return looked instanceof LinkUse.Used(var link) && link.community().equals(site.id());
    }

    private String ended(HttpServletResponse response, Model model) {
        response.setStatus(410);
        return page("ended", "", List.of(), model);
    }

    private String page(String kind, String token, List<String> owned, Model model) {
        var head = Head.unlisted(messages.say("privacy.erasure." + kind + ".title"));
        var words = Sentence.of("privacy.erasure." + kind + ".words", String.join(", ", owned));
        model.addAttribute("page", new DataPage(head, words, owned, token));
        return "privacy/erasure";
    }
}
