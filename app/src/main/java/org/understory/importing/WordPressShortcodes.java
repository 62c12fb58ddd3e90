package org.understory.importing;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** WordPress's own words in brackets, as the HTML that WordPress made of them. Those of plug-ins stay as they are. */
final class WordPressShortcodes {
    private static final Pattern CAPTION = Pattern.compile(
            "\\[caption[^\\]]*\\]\\s*((?:<a [^>]*>)?\\s*<img [^>]*>\\s*(?:</a>)?)(.*?)\\[/caption\\]",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern GALLERY = Pattern.compile("\\[gallery [^\\]]*ids=[\"']([0-9, ]+)[\"'][^\\]]*\\]");
    private static final Pattern EMBED = Pattern.compile("\\[embed[^\\]]*\\](https?://[^\\s\\[\"<>]+)\\[/embed\\]");

    private WordPressShortcodes() {}

    /** @param pictures the site's, by their keys */
    static String html(String content, Map<String, FormerPicture> pictures) {
        if (content.indexOf('[') < 0) return content;
        var captions = CAPTION.matcher(content).replaceAll("<figure>$1<figcaption>$2</figcaption></figure>");
        var galleries = GALLERY.matcher(captions)
                .replaceAll(found -> Matcher.quoteReplacement(gallery(found.group(), found.group(1), pictures)));
        return EMBED.matcher(galleries).replaceAll("<p><a href=\"$1\">$1</a></p>");
    }

    /** Its pictures; where the file does not name them, what stood there, which the report then names. */
    private static String gallery(String written, String keys, Map<String, FormerPicture> pictures) {
        var shown = Arrays.stream(keys.split("[, ]+"))
                .map(pictures::get)
                .filter(Objects::nonNull)
                .map(FormerPicture::html)
                .collect(Collectors.joining());
        return shown.isEmpty() ? written : shown;
    }
}
