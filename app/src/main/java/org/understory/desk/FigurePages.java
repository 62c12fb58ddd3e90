package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.articles.Contributor;
import org.understory.articles.Contributors;
import org.understory.explainers.Signatures;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.Difference;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.Mistakes;
import org.understory.web.Site;

/** The explainers' figure at the desk: everything that a signature covers, what changed since the last one, and signing. */
@Controller
@OpenTo(Entrance.DESK)
class FigurePages {
    static final String FIGURE = "/desk/explainers/gut-barrier";

    private final Signatures signatures;
    private final FigureSigning signing;
    private final Contributors contributors;
    private final Messages messages;

    FigurePages(Signatures signatures, FigureSigning signing, Contributors contributors, Messages messages) {
        this.signatures = signatures;
        this.signing = signing;
        this.contributors = contributors;
        this.messages = messages;
    }

    @GetMapping(FIGURE)
    String show(Site site, Viewer.Present viewer, Model model) {
        var interests = contributors
                .of(site.id(), viewer.person())
                .map(Contributor::interests)
                .orElse("");
        var form = new DecisionForm(null, null, messages.say("desk.figure.scope.usual"), interests, "12", "");
        return page(site, viewer, form, new Mistakes(), model);
    }

    @PostMapping(FIGURE + "/signature")
    String sign(DecisionForm typed, Site site, Viewer.Present viewer, HttpServletResponse response, Model model) {
        var form = typed.signing();
        var mistakes = form.mistakes();
        if (mistakes.isEmpty()) {
            var decision = signing.sign(site.id(), viewer, form);
            var told = decision instanceof Decision.SignedBefore ? null : decision.told();
            if (told == null) return "redirect:" + FIGURE;
            mistakes.add("decision", told);
        }
        response.setStatus(422);
        return page(site, viewer, form, mistakes, model);
    }

    private String page(Site site, Viewer.Present viewer, DecisionForm form, Mistakes mistakes, Model model) {
        var now = signatures.of(site.id());
        var last = now.signOffs().isEmpty() ? null : now.signOffs().getFirst();
        var since = last == null
                ? null
                : signatures
                        .textOf(last)
                        .map(before -> Difference.of(before, now.text()))
                        .orElse(null);
        model.addAttribute(
                "page",
                new FigurePage(
                        Head.unlisted(messages.say("desk.figure")),
                        now,
                        now.text().lines().toList(),
                        since == null || since.isEmpty() ? null : since,
                        signing.maySign(viewer),
                        form,
                        mistakes));
        return "desk/figure";
    }

    /** @param since what changed since the last signature, or null where nobody signed or nothing changed */
    record FigurePage(
            Head head,
            Signatures.Standing now,
            List<String> lines,
            @Nullable Difference since,
            boolean maySign,
            DecisionForm form,
            Mistakes mistakes) {}
}
