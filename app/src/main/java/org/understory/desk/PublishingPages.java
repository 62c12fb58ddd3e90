package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.articles.Contributors;
import org.understory.articles.Manuscript;
import org.understory.articles.ManuscriptVersion;
import org.understory.articles.Manuscripts;
import org.understory.articles.Publishing;
import org.understory.articles.Release;
import org.understory.members.Viewer;
import org.understory.reviews.Reviews;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.CleanText;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Asking for a review, publishing, correcting, retracting. */
@Controller
@OpenTo(Entrance.EDITORS)
class PublishingPages {
    private static final int LONGEST_REASON = 500;

    private final Desk desk;
    private final Drafts drafts;
    private final Manuscripts manuscripts;
    private final ReviewRequests requests;
    private final ArticleRequests asked;
    private final Contributors contributors;
    private final Reviews reviews;
    private final Writing writing;
    private final Messages messages;

    PublishingPages(
            Desk desk,
            Drafts drafts,
            Manuscripts manuscripts,
            ReviewRequests requests,
            ArticleRequests asked,
            Contributors contributors,
            Reviews reviews,
            Writing writing,
            Messages messages) {
        this.desk = desk;
        this.drafts = drafts;
        this.manuscripts = manuscripts;
        this.requests = requests;
        this.asked = asked;
        this.contributors = contributors;
        this.reviews = reviews;
        this.writing = writing;
        this.messages = messages;
    }

    @OpenTo(Entrance.WRITERS)
    @PostMapping(WritingPages.ARTICLE + "/reviews")
    String ask(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long revision,
            @RequestParam(required = false) @Nullable String reviewer,
            Site site,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var article = desk.article(viewer, id);
        var version = desk.version(article, revision == null ? 0 : revision);
        var whom = contributors.find(site.id(), reviewer == null ? "" : reviewer);
        if (whom.isEmpty() || !requests.ask(site, article, version.id(), whom.get(), viewer.person()))
            return refused(response, model, viewer, article, "reviewer", "desk.reviewer.missing");
        return "redirect:/desk/articles/" + id + "#versions";
    }

    @PostMapping(WritingPages.ARTICLE + "/publication")
    String publish(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long revision,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String reason,
            Site site,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var article = desk.article(viewer, id);
        var version = desk.version(article, revision == null ? 0 : revision);
        var why = CleanText.of(reason == null ? "" : reason).value().strip();
        if (why.length() > LONGEST_REASON)
            return refused(response, model, viewer, article, "reason", "desk.reason.long");
        var release = new Release(way(way), why, drafts.of(article).topics());
        return switch (asked.publish(article, version.id(), release, viewer.person())) {
            case Publishing.Published published -> {
                askAgain(site, article, version, release, viewer);
                yield "redirect:/desk/articles/" + id + "#versions";
            }
            case Publishing.NothingToPublish nothing -> "redirect:/desk/articles/" + id + "#versions";
            case Publishing.ReviewMissing missing ->
                refused(response, model, viewer, article, "versions", "desk.publish.reviewMissing");
            case Publishing.ReasonMissing missing ->
                refused(response, model, viewer, article, "reason", "desk.reason.missing");
        };
    }

    /** Whoever reviewed it last is asked to confirm a correction. */
    private void askAgain(
            Site site, Manuscript article, ManuscriptVersion version, Release release, Viewer.Present viewer) {
        if (release.way() == Release.Way.PLAIN) return;
        reviews.lastUpTo(article.id().subject(), version.number())
                .filter(signed -> !signed.revision().equals(version.id()))
                .flatMap(signed -> contributors.find(site.id(), signed.reviewer()))
                .ifPresent(reviewer -> requests.ask(site, article, version.id(), reviewer, viewer.person()));
    }

    @GetMapping(WritingPages.ARTICLE + "/retraction")
    String askToRetract(@PathVariable long id, Viewer.Present viewer, Model model) {
        var article = desk.article(viewer, id);
        if (article.live() == null) throw new NotFound();
        return retraction(model, article, "", new Mistakes());
    }

    @PostMapping(WritingPages.ARTICLE + "/retraction")
    String retract(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var article = desk.article(viewer, id);
        var why = CleanText.of(reason == null ? "" : reason).value().strip();
        var mistakes = new Mistakes();
        if (why.isEmpty()) mistakes.add("reason", "desk.reason.missing");
        if (why.length() > LONGEST_REASON) mistakes.add("reason", "desk.reason.long");
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return retraction(model, article, why, mistakes);
        }
        return switch (manuscripts.retract(article, why, viewer.person())) {
            case Publishing.Published done -> "redirect:/desk/articles/" + id;
            case Publishing.NothingToPublish nothing -> "redirect:/desk/articles/" + id;
            case Publishing.ReviewMissing none -> throw new NotFound();
            case Publishing.ReasonMissing none -> throw new NotFound();
        };
    }

    private String retraction(Model model, Manuscript article, String reason, Mistakes mistakes) {
        var head = Head.unlisted(messages.say("desk.retract"));
        model.addAttribute("page", new RetractionPage(head, article, reason, mistakes));
        return "desk/retraction";
    }

    private String refused(
            HttpServletResponse response, Model model, Viewer viewer, Manuscript article, String field, String key) {
        var form = ArticleForm.of(drafts.of(article));
        return writing.again(response, model, viewer, article, form, new Mistakes().add(field, key, LONGEST_REASON));
    }

    private static Release.Way way(@Nullable String typed) {
        return "correction".equals(typed)
                ? Release.Way.CORRECTION
                : "safety".equals(typed) ? Release.Way.SAFETY : Release.Way.PLAIN;
    }

    record RetractionPage(Head head, Manuscript article, String reason, Mistakes mistakes) {
        String path() {
            return "/desk/articles/" + article.id().value();
        }
    }
}
