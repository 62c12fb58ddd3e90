package org.understory.comments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;
import org.understory.media.PictureId;
import org.understory.media.Upload;
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
                IntStream.rangeClosed(1, CommentRules.MOST_PICTURES)
                        .mapToObj(place -> picture(place, request))
                        .toList());
    }

    private static PictureField picture(int place, HttpServletRequest request) {
        var removed = request.getParameter("remove" + place) != null;
        var alt = removed ? null : request.getParameter("alt" + place);
        return new PictureField(
                place,
                removed ? null : held(request.getParameter("held" + place)),
                upload(request, "picture" + place),
                alt == null ? "" : CleanText.of(alt).value(),
                null);
    }

    private static @Nullable PictureId held(@Nullable String token) {
        return Optional.ofNullable(token).flatMap(PictureId::of).orElse(null);
    }

    private static @Nullable Upload upload(HttpServletRequest request, String field) {
        var files = WebUtils.getNativeRequest(request, MultipartRequest.class);
        var file = files == null ? null : files.getFile(field);
        if (file == null) return null;
        var upload = Upload.of(file);
        return upload.isAbsent() ? null : upload;
    }

    CleanText words() {
        return CleanText.of(text == null ? "" : text);
    }

    boolean isEmpty() {
        return words().isBlank()
                && pictures.stream().allMatch(field -> field.picture() == null && field.upload() == null);
    }
}
