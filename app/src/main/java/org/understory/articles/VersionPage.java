package org.understory.articles;

import org.jspecify.annotations.Nullable;
import org.understory.explainers.Words;
import org.understory.text.Difference;
import org.understory.web.Head;

/**
 * What the page of one earlier version shows: its very words, and what changed.
 *
 * @param sponsor who pays for the article, or null
 * @param before the version that readers saw before it, or null
 */
record VersionPage(
        Head head,
        String slug,
        @Nullable String sponsor,
        Text text,
        Words words,
        @Nullable Text before,
        @Nullable Difference difference) {

    /** The words of a version, as they were typed and rendered. */
    record Text(int number, String title, String lede, String body, String html, Day updated) {
        Difference since(Text before) {
            return Difference.of(before.typed(), typed());
        }

        private String typed() {
            return title + "\n" + lede + "\n\n" + body;
        }
    }

    String history() {
        return "/articles/" + slug + "/history";
    }
}
