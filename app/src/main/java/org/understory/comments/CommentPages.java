package org.understory.comments;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;

/** Reading comments beyond the first page, and finding one again. */
@Controller
@OpenTo(Entrance.EVERYONE)
class CommentPages {
    private final Comments comments;
    private final Commentables commentables;
    private final Threads threads;
    private final Places places;
    private final Messages messages;

    CommentPages(Comments comments, Commentables commentables, Threads threads, Places places, Messages messages) {
        this.comments = comments;
        this.commentables = commentables;
        this.threads = threads;
        this.places = places;
        this.messages = messages;
    }

    @GetMapping("/comments")
    String list(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer,
            Model model) {
        var commented = commentables.find(viewer, on).orElseThrow(NotFound::new);
        if (!(viewer instanceof Viewer.Present)) return "redirect:" + commented.path() + "#comments";
        var title = messages.say("comments.list.title", commented.title());
        var section = comments.section(commented.subject(), viewer, after);
        model.addAttribute("page", new ListPage(Head.unlisted(title), commented, section));
        return "comments/list";
    }

    /** Leads to the page on which the comment stands among the others. */
    @GetMapping("/comments/{id:[0-9]+}")
    String find(@PathVariable String id, Viewer viewer) {
        var comment = Numbers.positive(id)
                .flatMap(number -> threads.find(viewer, number))
                .filter(one -> one.isVisible() || CommentRules.mayRead(viewer, one))
                .orElseThrow(NotFound::new);
        var commented = commentables.find(viewer, comment.on()).orElseThrow(NotFound::new);
        return "redirect:" + places.of(commented, comment, viewer);
    }

    record ListPage(Head head, Commented commented, CommentSection section) {}
}
