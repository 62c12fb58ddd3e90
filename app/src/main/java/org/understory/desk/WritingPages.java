package org.understory.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.articles.Manuscripts;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Mistakes;

/** Writing an article: its draft, and the versions that are kept of it. */
@Controller
@OpenTo(Entrance.WRITERS)
class WritingPages {
    static final String ARTICLE = "/desk/articles/{id:" + Desk.NUMBER + "}";

    private final Desk desk;
    private final Drafts drafts;
    private final Manuscripts manuscripts;
    private final Writing writing;
    private final PictureAdding adding;

    WritingPages(Desk desk, Drafts drafts, Manuscripts manuscripts, Writing writing, PictureAdding adding) {
        this.desk = desk;
        this.drafts = drafts;
        this.manuscripts = manuscripts;
        this.writing = writing;
        this.adding = adding;
    }

    @GetMapping(ARTICLE)
    String show(@PathVariable long id, HttpServletResponse response, Viewer.Present viewer, Model model) {
        var article = desk.article(viewer, id);
        return writing.show(response, model, viewer, article, ArticleForm.of(drafts.of(article)));
    }

    /** Also what the enter key presses: a picture that is on its way goes into the text with it. */
    @PostMapping(ARTICLE + "/draft")
    String draft(
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer.Present viewer,
            Model model) {
        var article = desk.article(viewer, id);
        var form = ArticleForm.of(request);
        var picture = PictureForm.of(request);
        if (picture.isBegun()) return adding.add(article, form, picture, viewer, response, model);
        var mistakes = form.tooLong();
        if (!mistakes.isEmpty()) return writing.again(response, model, viewer, article, form, mistakes);
        return switch (drafts.save(article, form, viewer.person())) {
            case DraftSaving.Saved saved -> "redirect:/desk/articles/" + id;
            case DraftSaving.Stale(var now) -> writing.stale(response, model, viewer, article, form, now);
        };
    }

    /** The same for the page's script, which saves while somebody writes: answers with the number of the draft. */
    @PostMapping(ARTICLE + "/draft/meanwhile")
    ResponseEntity<String> meanwhile(@PathVariable long id, HttpServletRequest request, Viewer.Present viewer) {
        var article = desk.article(viewer, id);
        var form = ArticleForm.of(request);
        if (!form.tooLong().isEmpty())
            return ResponseEntity.unprocessableContent().build();
        return switch (drafts.save(article, form, viewer.person())) {
            case DraftSaving.Saved saved -> ResponseEntity.ok(Integer.toString(saved.version()));
            case DraftSaving.Stale stale -> ResponseEntity.status(409).build();
        };
    }

    @PostMapping(ARTICLE + "/versions")
    String version(
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer.Present viewer,
            Model model) {
        var article = desk.article(viewer, id);
        var form = ArticleForm.of(request);
        var picture = PictureForm.of(request);
        if (picture.isBegun()) return adding.remind(article, form, picture, viewer, response, model);
        var tooLong = form.tooLong();
        if (!tooLong.isEmpty()) return writing.again(response, model, viewer, article, form, tooLong);
        if (drafts.save(article, form, viewer.person()) instanceof DraftSaving.Stale(var now))
            return writing.stale(response, model, viewer, article, form, now);
        var mistakes = form.mistakes();
        var kept = form.withVersion(drafts.of(article).version());
        if (!mistakes.isEmpty()) return writing.again(response, model, viewer, article, kept, mistakes);
        var lines = manuscripts.mistakes(article.community(), form.text());
        if (!lines.isEmpty()) {
            var named = new Mistakes().add("body", "desk.body.mistakes", lines.size());
            return writing.again(response, model, viewer, article, kept, named);
        }
        var why = form.typedWhy();
        manuscripts.save(article, form.text(), why.isEmpty() ? null : why, viewer.person());
        return "redirect:/desk/articles/" + id + "#versions";
    }
}
