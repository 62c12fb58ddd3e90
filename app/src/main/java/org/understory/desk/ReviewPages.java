package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.articles.Contributor;
import org.understory.articles.Contributors;
import org.understory.articles.ManuscriptVersion;
import org.understory.articles.Manuscripts;
import org.understory.articles.Passages;
import org.understory.members.Viewer;
import org.understory.reviews.Reviews;
import org.understory.reviews.SignOff;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.CleanText;
import org.understory.text.Difference;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Reading a version for a review: remarks by passage, and the decision. Only who was asked decides; editors read along. */
@Controller
@OpenTo(Entrance.DESK)
class ReviewPages {
    static final String REVIEW = "/desk/reviews/{revision:" + Desk.NUMBER + "}";

    private final ReviewRequests requests;
    private final Remarks remarks;
    private final Decisions decisions;
    private final Manuscripts manuscripts;
    private final Contributors contributors;
    private final Reviews reviews;
    private final Today today;
    private final Messages messages;

    ReviewPages(
            ReviewRequests requests,
            Remarks remarks,
            Decisions decisions,
            Manuscripts manuscripts,
            Contributors contributors,
            Reviews reviews,
            Today today,
            Messages messages) {
        this.requests = requests;
        this.remarks = remarks;
        this.decisions = decisions;
        this.manuscripts = manuscripts;
        this.contributors = contributors;
        this.reviews = reviews;
        this.today = today;
        this.messages = messages;
    }

    @GetMapping(REVIEW)
    String show(@PathVariable long revision, Site site, Viewer.Present viewer, Model model) {
        var me = contributors.of(site.id(), viewer.person()).orElse(null);
        var form = new DecisionForm(
                null, null, messages.say("desk.review.scope.usual"), me == null ? "" : me.interests(), "12", "");
        return page(revision, site, viewer, form, new Mistakes(), model);
    }

    @PostMapping(REVIEW + "/remarks")
    String remark(
            @PathVariable long revision,
            @RequestParam(required = false) @Nullable Integer passage,
            @RequestParam(required = false) @Nullable String text,
            Site site,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var mine = mine(site, viewer, revision);
        var number = passage == null ? 0 : Math.max(0, passage);
        var words = CleanText.of(text == null ? "" : text);
        var field = "remark-" + number;
        if (words.isBlank() || words.length() > Remark.LONGEST) {
            var key = words.isBlank() ? "desk.remark.empty" : "desk.tooLong";
            response.setStatus(422);
            var mistakes = new Mistakes().add(field, key, words.length(), Remark.LONGEST);
            var form = new DecisionForm(null, null, "", "", "12", words.value());
            return page(revision, site, viewer, form, mistakes, model);
        }
        remarks.add(mine, number, words.value());
        return "redirect:/desk/reviews/" + revision + "#passage-" + number;
    }

    @PostMapping(REVIEW + "/decision")
    String decide(
            @PathVariable long revision,
            DecisionForm form,
            Site site,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        mine(site, viewer, revision);
        var mistakes = form.mistakes();
        if (mistakes.isEmpty()) {
            var note = form.cleanNote();
            var decision = form.isSigning() || note == null
                    ? decisions.sign(site, viewer, revision, form)
                    : decisions.askForChanges(site, viewer, revision, note);
            var told = told(decision);
            if (told == null) return "redirect:/desk/reviews/" + revision;
            mistakes.add("decision", told);
        }
        response.setStatus(422);
        return page(revision, site, viewer, form, mistakes, model);
    }

    @PostMapping(REVIEW + "/confirmation")
    String confirm(
            @PathVariable long revision,
            @RequestParam(required = false) @Nullable String hash,
            Site site,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        mine(site, viewer, revision);
        var told = told(decisions.confirm(site, viewer, revision, hash == null ? "" : hash));
        if (told == null) return "redirect:/desk/reviews/" + revision;
        response.setStatus(422);
        var form = new DecisionForm(null, null, "", "", "12", "");
        return page(revision, site, viewer, form, new Mistakes().add("decision", told), model);
    }

    private static @Nullable String told(Decision decision) {
        if (decision instanceof Decision.NotTheirs) throw new NotFound();
        return decision instanceof Decision.SignedBefore ? null : decision.told();
    }

    private ReviewRequest mine(Site site, Viewer.Present viewer, long revision) {
        var me = contributors.of(site.id(), viewer.person()).orElseThrow(NotFound::new);
        return requests.about(site.id(), revision).stream()
                .filter(one -> one.reviewer() == me.id())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String page(
            long revision, Site site, Viewer.Present viewer, DecisionForm form, Mistakes mistakes, Model model) {
        var asked = requests.about(site.id(), revision);
        var me = contributors.of(site.id(), viewer.person()).orElse(null);
        var mine = asked.stream()
                .filter(one -> me != null && one.reviewer() == me.id())
                .findFirst()
                .orElse(null);
        if (asked.isEmpty() || (mine == null && !DeskRules.mayWrite(viewer))) throw new NotFound();
        var article =
                manuscripts.find(site.id(), asked.getFirst().article().value()).orElseThrow(NotFound::new);
        var versions = manuscripts.versions(article.id());
        var version = versions.stream()
                .filter(one -> one.id().value() == revision)
                .findFirst()
                .orElseThrow(NotFound::new);
        var earlier = reviews.lastUpTo(article.id().subject(), version.number()).orElse(null);
        var since = earlier == null ? null : since(versions, earlier, version);
        var said = remarks.of(asked);
        var made = manuscripts.render(site.id(), version.body());
        var notes = manuscripts.notes(site.id(), made);
        model.addAttribute(
                "page",
                new ReviewPage(
                        Head.unlisted(messages.say("desk.review")),
                        article,
                        version,
                        passages(made.html(), said),
                        notes,
                        Evidence.questions(
                                article.medical(),
                                version.body(),
                                notes,
                                today.date().getYear()),
                        said.stream().filter(one -> one.passage() == 0).toList(),
                        asked.stream()
                                .map(one -> new WritingPage.Asked(one, name(site, one)))
                                .toList(),
                        mine,
                        me,
                        earlier,
                        since,
                        earlier != null
                                && since != null
                                && !since.isEmpty()
                                && earlier.dueOn().isAfter(today.date()),
                        form,
                        mistakes));
        return "desk/review";
    }

    private String name(Site site, ReviewRequest request) {
        return contributors
                .find(site.id(), request.reviewer())
                .map(Contributor::name)
                .orElse("");
    }

    private static @Nullable Difference since(
            List<ManuscriptVersion> versions, SignOff earlier, ManuscriptVersion version) {
        return versions.stream()
                .filter(one -> one.id().equals(earlier.revision()) && !one.id().equals(version.id()))
                .findFirst()
                .map(one -> Difference.of(typed(one), typed(version)))
                .orElse(null);
    }

    private static String typed(ManuscriptVersion version) {
        return version.title() + "\n" + version.lede() + "\n\n" + version.body();
    }

    /** The outermost parts of the shown text, in order. */
    private static List<ReviewPage.Passage> passages(String html, List<Remark> said) {
        var passages = new ArrayList<ReviewPage.Passage>();
        for (var part : Passages.of(html)) {
            var number = passages.size() + 1;
            passages.add(new ReviewPage.Passage(
                    number,
                    part,
                    said.stream().filter(one -> one.passage() == number).toList()));
        }
        return passages;
    }
}
