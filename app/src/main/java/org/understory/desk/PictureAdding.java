package org.understory.desk;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.understory.articles.ArticlePictures;
import org.understory.articles.Manuscript;
import org.understory.media.Captioned;
import org.understory.media.PictureCheck;
import org.understory.media.PictureId;
import org.understory.media.Pictures;
import org.understory.members.Viewer;
import org.understory.web.Mistakes;

/** Puts a picture into an article's draft, and loses neither it nor the words about it when something is missing. */
@Component
class PictureAdding {
    private final Drafts drafts;
    private final Pictures pictures;
    private final ArticlePictures there;
    private final Writing writing;

    PictureAdding(Drafts drafts, Pictures pictures, ArticlePictures there, Writing writing) {
        this.drafts = drafts;
        this.pictures = pictures;
        this.there = there;
        this.writing = writing;
    }

    /** Saves the draft and puts the picture into it; answers where to go or which page to show. */
    String add(
            Manuscript article,
            ArticleForm form,
            PictureForm sent,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var tooLong = form.tooLong();
        var mistakes = sent.mistakes();
        var picture = held(viewer, sent, mistakes);
        if (!tooLong.isEmpty()) return writing.again(response, model, viewer, article, form, tooLong, picture);
        if (drafts.save(article, form, viewer.person()) instanceof DraftSaving.Stale(var now))
            return wasPlaced(article, form, picture, now)
                    ? back(article)
                    : writing.stale(response, model, viewer, article, form, now, picture);
        var kept = form.withVersion(drafts.of(article).version());
        if (!mistakes.isEmpty() || picture.held() == null)
            return writing.again(response, model, viewer, article, kept, mistakes, picture);
        if (!given(article, picture, picture.held(), viewer))
            return writing.again(
                    response,
                    model,
                    viewer,
                    article,
                    kept,
                    new Mistakes().add("picture", "media.picture.gone"),
                    picture.without());
        var whole = kept.withBody(picture.into(kept.typedBody(), picture.held()));
        return drafts.save(article, whole, viewer.person()) instanceof DraftSaving.Stale(var now)
                ? writing.stale(response, model, viewer, article, whole, now, PictureForm.EMPTY)
                : back(article);
    }

    /** When another button was pressed while a picture was on its way: keeps the draft and says that it is not in the text. */
    String remind(
            Manuscript article,
            ArticleForm form,
            PictureForm sent,
            Viewer.Present viewer,
            HttpServletResponse response,
            Model model) {
        var mistakes = form.tooLong();
        var tooLong = !mistakes.isEmpty();
        var picture = held(viewer, sent, mistakes);
        mistakes.add("picture", "desk.picture.notYet");
        if (tooLong) return writing.again(response, model, viewer, article, form, mistakes, picture);
        if (drafts.save(article, form, viewer.person()) instanceof DraftSaving.Stale(var now))
            return writing.stale(response, model, viewer, article, form, now, picture);
        var kept = form.withVersion(drafts.of(article).version());
        return writing.again(response, model, viewer, article, kept, mistakes, picture);
    }

    private PictureForm held(Viewer.Present viewer, PictureForm picture, Mistakes mistakes) {
        if (picture.upload() == null) return picture;
        return switch (pictures.hold(viewer.community(), viewer.member(), picture.upload())) {
            case PictureCheck.Accepted(var draft) -> picture.holding(draft.id());
            case PictureCheck.Refused refused -> {
                mistakes.add("picture", refused.key(), refused.arguments().toArray());
                yield picture;
            }
        };
    }

    private static String back(Manuscript article) {
        return "redirect:/desk/articles/" + article.id().value() + "#body";
    }

    /** Whether this press came before; a file that is sent again is held as another picture. */
    private boolean wasPlaced(Manuscript article, ArticleForm form, PictureForm picture, KeptDraft now) {
        return there.of(article.id()).stream()
                .anyMatch(one -> now.says(form.withBody(picture.into(form.typedBody(), one.id()))));
    }

    private boolean given(Manuscript article, PictureForm picture, PictureId held, Viewer.Present viewer) {
        return pictures.give(
                viewer.community(), viewer.member(), article.id().subject(), new Captioned(held, picture.alt()));
    }
}
