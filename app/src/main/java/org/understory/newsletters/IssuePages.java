package org.understory.newsletters;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.articles.ArticleCard;
import org.understory.articles.Articles;
import org.understory.members.Viewer;
import org.understory.questions.QuestionCard;
import org.understory.questions.Questions;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.topics.Topics;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Where editors put issues together. */
@Controller
@OpenTo(Entrance.EDITORS)
class IssuePages {
    static final String PATH = "/desk/newsletters";
    private static final int LISTED = 50;
    private static final int ARTICLES = 30;
    private static final int OFFERED = 12;

    private final Issues issues;
    private final Composing composing;
    private final Articles articles;
    private final Questions questions;
    private final Topics topics;
    private final NewsletterSettings settings;
    private final Messages messages;

    IssuePages(
            Issues issues,
            Composing composing,
            Articles articles,
            Questions questions,
            Topics topics,
            NewsletterSettings settings,
            Messages messages) {
        this.issues = issues;
        this.composing = composing;
        this.articles = articles;
        this.questions = questions;
        this.topics = topics;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/desk/newsletters")
    String list(
            @RequestParam(required = false) @Nullable String saved,
            Site site,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("newsletters.title"));
        model.addAttribute(
                "page",
                new IssueListPage(head, issues.newest(site.id(), LISTED), settings.of(site.id()), saved != null));
        return "newsletters/list";
    }

    @PostMapping("/desk/newsletters")
    String create(Site site, Viewer.Present viewer) {
        var issue = issues.create(site.id(), Contents.EMPTY, viewer.person());
        return "redirect:" + PATH + "/" + issue.id() + "/edit";
    }

    @GetMapping("/desk/newsletters/{id:[0-9]+}/edit")
    String edit(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String saved,
            Site site,
            HttpServletResponse response,
            Model model) {
        var issue = found(site, id);
        if (!issue.isDraft()) return "redirect:" + PATH + "/" + id;
        return form(site, issue, IssueForm.of(issue, topics.of(site.id())), new Mistakes(), saved, response, model);
    }

    @PostMapping("/desk/newsletters/{id:[0-9]+}/edit")
    String save(@PathVariable long id, IssueForm form, Site site, HttpServletResponse response, Model model) {
        var issue = found(site, id);
        var mistakes = new Mistakes();
        var contents = form.judged(composing.rendered(form.cleanWords().value()), topics.of(site.id()), mistakes);
        if (contents.isEmpty()) {
            response.setStatus(422);
            return form(site, issue, form, mistakes, null, response, model);
        }
        return switch (issues.save(site.id(), id, form.typedVersion(), contents.get())) {
            case Saving.Saved saved -> "redirect:" + PATH + "/" + id;
            case Saving.AlreadySent sent -> "redirect:" + PATH + "/" + id;
            case Saving.ChangedMeanwhile(var now) -> {
                response.setStatus(422);
                mistakes.add("words", "newsletters.form.meanwhile");
                yield form(site, now, form.on(now.version()), mistakes, null, response, model);
            }
        };
    }

    @PostMapping("/desk/newsletters/{id:[0-9]+}/deletion")
    String delete(@PathVariable long id, Site site, Viewer.Present viewer) {
        issues.delete(site.id(), id, viewer.person());
        return "redirect:" + PATH;
    }

    @PostMapping("/desk/newsletters/settings")
    String settings(
            @RequestParam(required = false) @Nullable String weekly,
            @RequestParam(required = false) @Nullable String archive,
            Site site,
            Viewer.Present viewer) {
        settings.change(site.id(), weekly != null, archive != null, viewer.person());
        return "redirect:" + PATH + "?saved=yes";
    }

    private Issue found(Site site, long id) {
        return issues.find(site.id(), id).orElseThrow(NotFound::new);
    }

    private String form(
            Site site,
            Issue issue,
            IssueForm form,
            Mistakes mistakes,
            @Nullable String saved,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var head = Head.unlisted(messages.say("newsletters.edit.title"));
        model.addAttribute(
                "page",
                new IssueFormPage(
                        head,
                        issue,
                        form,
                        mistakes,
                        offered(site, issue),
                        asked(site, issue),
                        topics.of(site.id()),
                        saved != null));
        return "newsletters/edit";
    }

    /** Those that are in the issue, and the newest. */
    private List<ArticleCard> offered(Site site, Issue issue) {
        return Stream.concat(
                        articles.cards(site.id(), issue.articles()).stream(),
                        articles.newest(site.id(), ARTICLES).stream())
                .distinct()
                .toList();
    }

    /** Those that are in the issue, the newest and those without an answer; only what everyone may read. */
    private List<QuestionCard> asked(Site site, Issue issue) {
        var everyone = new Viewer.Visitor(site.id());
        var all = new ArrayList<QuestionCard>(questions.cards(everyone, issue.questions()));
        Stream.concat(
                        questions.unanswered(everyone, OFFERED / 2).stream(),
                        questions.newest(everyone, OFFERED).stream())
                .filter(card -> all.stream().noneMatch(known -> known.id().equals(card.id())))
                .forEach(all::add);
        return all.stream().distinct().toList();
    }
}
