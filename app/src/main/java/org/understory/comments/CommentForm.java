package org.understory.comments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.media.PictureField;
import org.understory.media.PictureFields;
import org.understory.text.CleanText;

/** What someone typed and chose: words, and up to four pictures with what they show. */
record CommentForm(
        @Nullable String kind,
        @Nullable String thing,
        @Nullable String parent,
        @Nullable String version,
        @Nullable String text,
        List<PictureField> pictures) {

    static CommentForm of(HttpServletRequest request) {
        return new CommentForm(
                request.getParameter("kind"),
                request.getParameter("thing"),
                request.getParameter("parent"),
                request.getParameter("version"),
                request.getParameter("text"),
                PictureFields.sent(request));
    }

    CleanText words() {
        return CleanText.of(text == null ? "" : text);
    }

    boolean isEmpty() {
        return words().isBlank()
                && pictures.stream().allMatch(field -> field.picture() == null && field.upload() == null);
    }
}
