package org.understory.articles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.CleanText;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Was this helpful? One press, and a reason for who wants to give one. */
@Controller
@OpenTo(Entrance.EVERYONE)
class HelpfulPages {
    private final Articles articles;
    private final Votes votes;
    private final OnceInAWhile pressed;
    private final Messages messages;

    HelpfulPages(Articles articles, Votes votes, OnceInAWhile pressed, Messages messages) {
        this.articles = articles;
        this.votes = votes;
        this.pressed = pressed;
        this.messages = messages;
    }

    @PostMapping("/articles/{slug}/helpful")
    String vote(
            Site site,
            @PathVariable String slug,
            @RequestParam(name = "helpful") @Nullable String helpful,
            HttpServletRequest request) {
        var article = articles.find(site.id(), slug).orElseThrow(NotFound::new);
        var yes = "yes".equals(helpful);
        var network = request.getRemoteAddr();
        var vote = pressed.first(
                network, article.id().value() + (yes ? " helped" : " did not"), () -> votes.add(article, yes));
        return "redirect:" + article.path() + "/helpful/" + vote;
    }

    @GetMapping("/articles/{slug}/helpful/{vote}")
    String thanks(
            Site site,
            @PathVariable String slug,
            @PathVariable String vote,
            @RequestParam(name = "explained") @Nullable String explained,
            Model model) {
        var article = articles.find(site.id(), slug).orElseThrow(NotFound::new);
        model.addAttribute("page", page(article, vote, explained != null, "", null));
        return "articles/thanks";
    }

    @PostMapping("/articles/{slug}/helpful/{vote}")
    String explain(
            Site site,
            @PathVariable String slug,
            @PathVariable String vote,
            @RequestParam(name = "reason") @Nullable String reason,
            HttpServletResponse response,
            Model model) {
        var article = articles.find(site.id(), slug).orElseThrow(NotFound::new);
        var text = CleanText.of(reason == null ? "" : reason);
        var mistake = text.isBlank()
                ? "articles.helpful.empty"
                : text.length() > Votes.LONGEST_REASON ? "articles.helpful.long" : null;
        if (mistake != null) {
            response.setStatus(422);
            model.addAttribute("page", page(article, vote, false, text.value(), mistake));
            return "articles/thanks";
        }
        var page = page(article, vote, true, "", null);
        votes.explain(article.id(), page.vote(), text.value());
        return "redirect:" + page.action() + "?explained";
    }

    private HelpfulPage page(Article article, String vote, boolean explained, String reason, @Nullable String mistake) {
        var id = id(vote).orElseThrow(NotFound::new);
        var helpful = votes.find(article.id(), id).orElseThrow(NotFound::new);
        var head = Head.unlisted(messages.say("articles.helpful.thanks"));
        return new HelpfulPage(head, article, id, helpful, explained, reason, mistake);
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
