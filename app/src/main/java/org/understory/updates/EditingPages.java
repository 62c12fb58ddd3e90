package org.understory.updates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Site;

/** Changing and taking back one's own updates. */
@Controller
@OpenTo(Entrance.MEMBERS)
class EditingPages {
    private final Updates updates;
    private final Corrections corrections;
    private final Drafts drafts;
    private final WritingPages writing;
    private final Messages messages;

    EditingPages(Updates updates, Corrections corrections, Drafts drafts, WritingPages writing, Messages messages) {
        this.updates = updates;
        this.corrections = corrections;
        this.drafts = drafts;
        this.writing = writing;
        this.messages = messages;
    }

    @GetMapping("/updates/{id:[0-9]+}/edit")
    String edit(@PathVariable String id, Viewer viewer, Model model) {
        var by = viewer.present().orElseThrow(NotFound::new);
        return drafts.show(model, drafts.filled(by, editable(id, viewer)), null);
    }

    @PostMapping("/updates/{id:[0-9]+}")
    String save(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Site site,
            Viewer viewer,
            Model model) {
        var by = viewer.present().orElseThrow(NotFound::new);
        var update = editable(id, viewer);
        var composer = drafts.checked(by, UpdateForm.of(request), update.id());
        if (composer.isWrong()) return drafts.again(response, model, composer, null);
        var words = writing.words(by, composer.form(), site);
        return switch (corrections.edit(by, update.id(), composer.form().seenVersion(), words)) {
            case Edit.Edited(var same) -> "redirect:" + same.path();
            case Edit.Stale(var now) -> {
                var newer = composer.with(composer.form().withVersion(now.version()))
                        .withNotice("updates.stale");
                var shown = drafts.withoutGone(by, newer, update.id().subject());
                yield drafts.again(response, model, shown, card(update.id(), viewer));
            }
            case Edit.PicturesGone() -> {
                var shown = drafts.withoutGone(by, composer, update.id().subject());
                yield drafts.again(response, model, shown, null);
            }
            case Edit.NotTheirs() -> throw new NotFound();
        };
    }

    @GetMapping("/updates/{id:[0-9]+}/deletion")
    String askToDelete(@PathVariable String id, Viewer viewer, Model model) {
        var card = card(UpdateId.of(id).orElseThrow(NotFound::new), viewer);
        if (!UpdateRules.isAuthor(viewer, card.update())) throw new NotFound();
        model.addAttribute("page", new DeletionPage(Head.unlisted(messages.say("updates.deletion.title")), card));
        return "updates/deletion";
    }

    @PostMapping("/updates/{id:[0-9]+}/deletion")
    String delete(@PathVariable String id, Viewer viewer) {
        var known = UpdateId.of(id).orElseThrow(NotFound::new);
        return switch (corrections.delete(viewer, known)) {
            case DELETED, NOTHING_THERE -> "redirect:/activities";
            case NOT_THEIRS -> throw new NotFound();
        };
    }

    private Update editable(String id, Viewer viewer) {
        return UpdateId.of(id)
                .flatMap(known -> updates.find(viewer, known))
                .filter(update -> UpdateRules.mayEdit(viewer, update))
                .orElseThrow(NotFound::new);
    }

    private UpdateCard card(UpdateId id, Viewer viewer) {
        return updates.cards(List.of(id), viewer).stream().findFirst().orElseThrow(NotFound::new);
    }

    record DeletionPage(Head head, UpdateCard card) {}
}
