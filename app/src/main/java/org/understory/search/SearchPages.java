package org.understory.search;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.text.CleanText;
import org.understory.web.Head;
import org.understory.web.Messages;

/** Looking for things. Never kept and never indexed: what somebody looks for is theirs. */
@Controller
@OpenTo(Entrance.EVERYONE)
class SearchPages {
    private final Search search;
    private final Index index;
    private final Messages messages;

    SearchPages(Search search, Index index, Messages messages) {
        this.search = search;
        this.index = index;
        this.messages = messages;
    }

    @GetMapping("/search")
    String find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        var words = CleanText.of(q == null ? "" : q);
        var tooLong = words.over(Query.LONGEST).isPresent();
        var closed = viewer instanceof Viewer.Present ? List.<String>of() : index.closedToVisitors();
        var kinds = index.kinds().stream().filter(one -> !closed.contains(one)).toList();
        var only = kind != null && kinds.contains(kind) ? kind : null;
        var results = words.isBlank() || tooLong
                ? Results.NONE
                : search.find(new Query(viewer, words.value(), only, closed), SearchCursor.of(after));
        var typed = tooLong ? words.value().substring(0, Query.LONGEST) : words.value();
        var next = results.next() == null ? null : path(typed, only) + "&after=" + results.next();
        if (tooLong) response.setStatus(422);
        var head = Head.unlisted(messages.say("search.title"));
        model.addAttribute(
                "page",
                new SearchPage(
                        head,
                        typed,
                        tooLong,
                        only,
                        kinds,
                        results,
                        next,
                        viewer.face().isPresent()));
        return "search/show";
    }

    static String path(String words, @Nullable String kind) {
        var path = "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return kind == null ? path : path + "&kind=" + kind;
    }
}
