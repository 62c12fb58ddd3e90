package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.articles.Contributor;
import org.understory.articles.Contributors;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.CanonicalText;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Site;

/** Beginning an article: its title, its kind, who writes it. */
@Controller
@OpenTo(Entrance.WRITERS)
class BeginningPages {
    private final Drafts drafts;
    private final Contributors contributors;
    private final Beginnings beginnings;
    private final ArticleRequests requests;
    private final Messages messages;

    BeginningPages(
            Drafts drafts,
            Contributors contributors,
            Beginnings beginnings,
            ArticleRequests requests,
            Messages messages) {
        this.drafts = drafts;
        this.contributors = contributors;
        this.beginnings = beginnings;
        this.requests = requests;
        this.messages = messages;
    }

    @GetMapping("/desk/articles/new")
    String ask(
            @RequestParam(name = "request") @Nullable String request, Site site, Viewer.Present viewer, Model model) {
        var mine = contributors
                .of(site.id(), viewer.person())
                .map(Contributor::slug)
                .orElse("");
        return page(
                site,
                new BeginningForm(
                        asked(site, request).map(ArticleRequest::wording).orElse(""), "medical", mine, request),
                new Mistakes(),
                model);
    }

    @PostMapping("/desk/articles")
    String begin(BeginningForm form, Site site, Viewer.Present viewer, HttpServletResponse response, Model model) {
        var mistakes = new Mistakes();
        var title = CanonicalText.of(form.title() == null ? "" : form.title(), "", "")
                .title();
        if (title.isEmpty()) mistakes.add("title", "desk.title.missing");
        if (title.length() > ArticleForm.LONGEST_TITLE)
            mistakes.add("title", "desk.tooLong", title.length(), ArticleForm.LONGEST_TITLE);
        if (!"medical".equals(form.kind()) && !"news".equals(form.kind())) mistakes.add("kind", "desk.kind.missing");
        var writer = contributors.find(site.id(), form.writer() == null ? "" : form.writer());
        if (writer.isEmpty()) mistakes.add("writer", "desk.writer.missing");
        if (!mistakes.isEmpty() || writer.isEmpty()) {
            response.setStatus(422);
            return page(site, form, mistakes, model);
        }
        var medical = "medical".equals(form.kind());
        var id = beginnings.once(
                viewer.person(),
                title,
                () -> requests.begin(
                        site.id(),
                        number(form.request()),
                        () -> drafts.begin(
                                site.id(), title, medical, writer.get().id(), viewer.person())));
        return "redirect:/desk/articles/" + id.value();
    }

    /** The request that somebody begins an article for, while nobody has. */
    private Optional<ArticleRequest> asked(Site site, @Nullable String request) {
        return requests.find(site.id(), number(request)).filter(one -> one.article() == null);
    }

    private static long number(@Nullable String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,17}") ? Long.parseLong(typed) : 0;
    }

    private String page(Site site, BeginningForm form, Mistakes mistakes, Model model) {
        var head = Head.unlisted(messages.say("desk.new"));
        model.addAttribute(
                "page",
                new BeginningPage(
                        head,
                        form,
                        mistakes,
                        contributors.of(site.id()),
                        asked(site, form.request()).orElse(null)));
        return "desk/beginning";
    }

    record BeginningForm(
            @Nullable String title,
            @Nullable String kind,
            @Nullable String writer,
            @Nullable String request) {}

    /** @param asked the question that it is to answer, or null */
    record BeginningPage(
            Head head,
            BeginningForm form,
            Mistakes mistakes,
            List<Contributor> writers,
            @Nullable ArticleRequest asked) {}
}
