package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.articles.Relations;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Mistakes;

/** Which articles an article points on to. It is no part of the words that are signed, so editors say it at any time. */
@Controller
@OpenTo(Entrance.EDITORS)
class RelationPages {
    private final Desk desk;
    private final Drafts drafts;
    private final Writing writing;
    private final Relations relations;

    RelationPages(Desk desk, Drafts drafts, Writing writing, Relations relations) {
        this.desk = desk;
        this.drafts = drafts;
        this.writing = writing;
        this.relations = relations;
    }

    @PostMapping(WritingPages.ARTICLE + "/related")
    String say(
            @PathVariable long id,
            @RequestParam(name = "related") @Nullable List<String> related,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var article = desk.article(viewer, id);
        var wished = related == null
                ? List.<String>of()
                : related.stream().filter(one -> !one.isBlank()).toList();
        var done = relations.say(article, wished, viewer.person());
        if (done == Relations.Set.DONE) return "redirect:/desk/articles/" + id + "#related";
        var mistakes = new Mistakes()
                .add("related-1", "desk.related." + done.name().toLowerCase(java.util.Locale.ROOT), Relations.MOST);
        return writing.again(response, model, viewer, article, ArticleForm.of(drafts.of(article)), mistakes);
    }
}
