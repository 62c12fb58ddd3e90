package org.understory.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.understory.media.PictureId;
import org.understory.media.PictureSize;

/**
 * The pictures that were found beside a file.
 *
 * @param prints by the keys of posts, and by what they were called there
 */
record Album(Map<String, Map<String, Print>> prints) {
    Album {
        prints = Map.copyOf(prints);
    }

    /** A picture of ours; nothing in a rehearsal, where none is made. */
    record Print(@Nullable PictureId picture) {
        static final Print NONE = new Print(null);

        /** Where it is found; a rehearsal needs some address. */
        String address() {
            return picture == null ? "/pictures" : picture.address(PictureSize.LARGE);
        }
    }

    Map<String, Print> of(FormerPost post) {
        return prints.getOrDefault(post.key(), Map.of());
    }

    /** What a text shows, each once. */
    static List<String> sources(String html) {
        if (!html.contains("<img") && !html.contains("<IMG")) return List.of();
        return Jsoup.parseBodyFragment(html).select("img[src]").stream()
                .map(image -> image.attr("src").strip())
                .distinct()
                .toList();
    }

    /** The words that a text gives to its pictures, by what they were called there. */
    static Map<String, String> words(String html) {
        var words = new HashMap<String, String>();
        Jsoup.parseBodyFragment(html)
                .select("img[src]")
                .forEach(image -> words.merge(
                        image.attr("src").strip(),
                        image.attr("alt").strip(),
                        (one, other) -> one.isEmpty() ? other : one));
        return words;
    }
}
