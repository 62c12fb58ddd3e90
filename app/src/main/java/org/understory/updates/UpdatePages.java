package org.understory.updates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.understory.comments.CommentSection;
import org.understory.comments.Comments;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.Excerpt;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** One update with its comments, and what it said before. Never offered to search engines by its own page. */
@Controller
@OpenTo(Entrance.EVERYONE)
class UpdatePages {
    private static final int TITLE = 60;

    private final Updates updates;
    private final Revisions revisions;
    private final Comments comments;
    private final Messages messages;

    UpdatePages(Updates updates, Revisions revisions, Comments comments, Messages messages) {
        this.updates = updates;
        this.revisions = revisions;
        this.comments = comments;
        this.messages = messages;
    }

    @GetMapping("/updates/{id:[0-9]+}")
    String show(@PathVariable String id, Viewer viewer, Model model) {
        var card = card(id, viewer);
        var section = comments.section(card.id().subject(), viewer, null);
        model.addAttribute("page", new ShowPage(Head.unlisted(title(card)), card, section));
        return "updates/show";
    }

    @GetMapping("/updates/{id:[0-9]+}/history")
    @OpenTo(Entrance.MEMBERS)
    String history(@PathVariable String id, Viewer viewer, Model model) {
        var card = card(id, viewer);
        if (!UpdateRules.maySeeHistory(viewer, card.update())) throw new NotFound();
        var head = Head.unlisted(messages.say("updates.history.title"));
        model.addAttribute("page", new HistoryPage(head, card, revisions.of(card.id())));
        return "updates/history";
    }

    private UpdateCard card(String id, Viewer viewer) {
        var known = UpdateId.of(id).orElseThrow(NotFound::new);
        return updates.cards(List.of(known), viewer).stream().findFirst().orElseThrow(NotFound::new);
    }

    private String title(UpdateCard card) {
        var words = Excerpt.ofMarkdown(card.update().text(), TITLE).text();
        return words.isEmpty() ? messages.say("updates.show.title") : words;
    }

    record ShowPage(Head head, UpdateCard card, CommentSection comments) {}

    record HistoryPage(Head head, UpdateCard card, List<Revision> revisions) {
        HistoryPage {
            revisions = List.copyOf(revisions);
        }
    }

    /** What an update said until it was changed. */
    record Revision(int version, String html, @Nullable Mood mood, Instant at) {}
}
