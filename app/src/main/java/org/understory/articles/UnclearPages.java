package org.understory.articles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** What was unclear? Readers mark passages, and say more if they like. Without a name, and not without end. */
@Controller
@OpenTo(Entrance.EVERYONE)
class UnclearPages {
    private final Articles articles;
    private final ShownText shown;
    private final UnclearPassages unclear;
    private final OnceInAWhile pressed;
    private final Messages messages;

    UnclearPages(Articles articles, ShownText shown, UnclearPassages unclear, OnceInAWhile pressed, Messages messages) {
        this.articles = articles;
        this.shown = shown;
        this.unclear = unclear;
        this.pressed = pressed;
        this.messages = messages;
    }

    @GetMapping("/articles/{slug}/unclear")
    String ask(Site site, @PathVariable String slug, @RequestParam(name = "sent") @Nullable String sent, Model model) {
        model.addAttribute("page", page(article(site, slug), Set.of(), "", new Mistakes(), sent != null));
        return "articles/unclear";
    }

    @PostMapping("/articles/{slug}/unclear")
    String mark(
            Site site,
            @PathVariable String slug,
            @RequestParam(name = "revision") @Nullable String revision,
            @RequestParam(name = "reason") @Nullable String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var article = article(site, slug);
        var chosen = chosen(request, article);
        var words = CleanText.of(reason == null ? "" : reason);
        var network = request.getRemoteAddr();
        var mistakes = new Mistakes();
        if (!Long.toString(article.live().value()).equals(revision)) {
            mistakes.add("passage", "articles.unclear.changed");
            chosen = Set.of();
        }
        if (chosen.isEmpty()) mistakes.add("passage", "articles.unclear.none");
        if (words.length() > UnclearPassages.LONGEST_REASON)
            mistakes.add("reason", "articles.helpful.long", UnclearPassages.LONGEST_REASON);
        var tooMany = pressed.tooMany(network);
        if (tooMany) mistakes.add("passage", "articles.unclear.many");
        if (!mistakes.isEmpty()) {
            response.setStatus(tooMany ? 429 : 422);
            model.addAttribute("page", page(article, chosen, words.value(), mistakes, false));
            return "articles/unclear";
        }
        var why = words.isBlank() ? null : words.value().strip();
        for (var passage : chosen)
            pressed.first(network, "unclear " + article.live().value() + " " + passage, () -> {
                unclear.add(article, passage, why);
                return UUID.randomUUID();
            });
        return "redirect:" + article.path() + "/unclear?sent";
    }

    private Article article(Site site, String slug) {
        return shown.of(site.id(), articles.find(site.id(), slug).orElseThrow(NotFound::new))
                .article();
    }

    private static Set<Integer> chosen(HttpServletRequest request, Article article) {
        var typed = request.getParameterValues("passage");
        var known = Passages.toChoose(article.html()).stream()
                .filter(passage -> !passage.heading())
                .map(passage -> Integer.toString(passage.number()))
                .collect(Collectors.toSet());
        return (typed == null ? Stream.<String>empty() : Arrays.stream(typed))
                .filter(known::contains)
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private UnclearPage page(Article article, Set<Integer> chosen, String reason, Mistakes mistakes, boolean sent) {
        var head = Head.unlisted(messages.say(sent ? "articles.helpful.thanks" : "articles.unclear"));
        var passages = Passages.toChoose(article.html());
        return new UnclearPage(head, article, passages, chosen, reason, mistakes, sent);
    }
}
