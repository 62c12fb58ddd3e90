package org.understory.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.understory.articles.ArticlePictures;
import org.understory.media.PictureId;
import org.understory.members.Viewer;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;

/** Pictures in articles: sent with the draft, so that no typed word is lost, and never without words that describe them. */
@Controller
@OpenTo(Entrance.WRITERS)
class ArticlePicturePages {
    private final Desk desk;
    private final PictureAdding adding;
    private final ArticlePictures pictures;
    private final Drafts drafts;
    private final Writing writing;

    ArticlePicturePages(Desk desk, PictureAdding adding, ArticlePictures pictures, Drafts drafts, Writing writing) {
        this.desk = desk;
        this.adding = adding;
        this.pictures = pictures;
        this.drafts = drafts;
        this.writing = writing;
    }

    @PostMapping(WritingPages.ARTICLE + "/pictures")
    String add(
            @PathVariable long id,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer.Present viewer,
            Model model) {
        var article = desk.article(viewer, id);
        return adding.add(article, ArticleForm.of(request), PictureForm.of(request), viewer, response, model);
    }

    /** Takes a picture out for good, also from what readers see: of somebody who may be known by it, for instance. */
    @PostMapping(WritingPages.ARTICLE + "/pictures/{token:[0-9a-f]+}/removal")
    @OpenTo(Entrance.EDITORS)
    String remove(
            @PathVariable long id,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer.Present viewer,
            Model model) {
        var article = desk.article(viewer, id);
        var form = ArticleForm.of(request);
        var tooLong = form.tooLong();
        if (!tooLong.isEmpty()) return writing.again(response, model, viewer, article, form, tooLong);
        PictureId.of(token).ifPresent(picture -> pictures.remove(article, picture, viewer.person()));
        return switch (drafts.save(article, form, viewer.person())) {
            case DraftSaving.Saved saved -> "redirect:/desk/articles/" + id + "#pictures";
            case DraftSaving.Stale(var now) -> writing.stale(response, model, viewer, article, form, now);
        };
    }
}
