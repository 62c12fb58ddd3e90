package org.understory.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;
import org.understory.media.Captioned;
import org.understory.media.PictureId;
import org.understory.media.PictureSize;
import org.understory.media.Upload;
import org.understory.text.CleanText;
import org.understory.web.Mistakes;

/**
 * A picture that somebody adds to an article.
 *
 * @param upload the file that was just sent, or null
 * @param held one that was sent before and lacks something still, or null
 * @param alt what it shows, as typed and cleaned
 * @param cursor where in the text it goes, or null for its end
 */
record PictureForm(
        @Nullable Upload upload,
        @Nullable PictureId held,
        String alt,
        @Nullable Integer cursor) {
    static final PictureForm EMPTY = new PictureForm(null, null, "", null);

    /** The picture in a form; none when its sender does without it. */
    static PictureForm of(HttpServletRequest request) {
        if (request.getParameter("without") != null) return EMPTY;
        var held = request.getParameter("held");
        var alt = request.getParameter("alt");
        var cursor = request.getParameter("cursor");
        return new PictureForm(
                upload(request),
                held == null ? null : PictureId.of(held).orElse(null),
                alt == null
                        ? ""
                        : CleanText.of(alt).value().replaceAll("\\s+", " ").strip(),
                cursor == null || !cursor.matches("[0-9]{1,7}") ? null : Integer.valueOf(cursor));
    }

    private static @Nullable Upload upload(HttpServletRequest request) {
        var files = WebUtils.getNativeRequest(request, MultipartRequest.class);
        var file = files == null ? null : files.getFile("picture");
        if (file == null) return null;
        var upload = Upload.of(file);
        return upload.isAbsent() ? null : upload;
    }

    PictureForm holding(PictureId accepted) {
        return new PictureForm(null, accepted, alt, cursor);
    }

    /** The words alone. */
    PictureForm without() {
        return new PictureForm(null, null, alt, cursor);
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes();
        if (upload == null && held == null) mistakes.add("picture", "desk.picture.missing");
        if (alt.isEmpty()) mistakes.add("alt", "desk.picture.alt.missing");
        if (alt.length() > Captioned.LONGEST) mistakes.add("alt", "desk.tooLong", alt.length(), Captioned.LONGEST);
        return mistakes;
    }

    /** Whether there is anything of a picture; its place is then shown unfolded. */
    boolean isBegun() {
        return upload != null || held != null || !alt.isEmpty();
    }

    String thumbnail() {
        if (held == null) throw new IllegalStateException("No picture is held here");
        return held.address(PictureSize.SMALL);
    }

    /**
     * A text with the picture put in as a figure, between two paragraphs: after the one in which the cursor stands, and after
     * the block around it.
     */
    String into(String body, PictureId picture) {
        var from = cursor == null ? body.length() : Math.min(cursor, body.length());
        var gap = gap(body, from);
        var at = gap < 0 ? body.length() : gap;
        var before = body.substring(0, at).stripTrailing();
        var figure = "::: figure\n" + markdown(alt, picture) + "\n:::\n";
        var after = body.substring(at).stripLeading();
        return (before.isEmpty() ? "" : before + "\n\n") + figure + (after.isEmpty() ? "" : "\n" + after);
    }

    /** The first empty line at or after a place that is not inside a block. Blocks do not nest: a line of colons alone ends one. */
    private static int gap(String body, int from) {
        var inside = false;
        for (int line = 0, end; line < body.length(); line = end + 1) {
            end = body.indexOf('\n', line);
            if (end < 0) return -1;
            if (body.startsWith(":::", line))
                inside = !body.substring(line, end).strip().matches(":+");
            if (!inside && end >= from && body.startsWith("\n\n", end)) return end;
        }
        return -1;
    }

    static String markdown(String alt, PictureId picture) {
        return "![" + alt.replaceAll("[\\\\\\[\\]*_`<&]", "\\\\$0") + "](" + picture.address(PictureSize.LARGE) + ")";
    }
}
