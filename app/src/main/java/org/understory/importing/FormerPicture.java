package org.understory.importing;

import org.jsoup.nodes.Entities;

/**
 * The picture above a post.
 *
 * @param words for those who do not see it, possibly empty
 * @param caption as HTML, possibly empty
 */
record FormerPicture(String source, String words, String caption) {
    /** As it would stand in the text. */
    String html() {
        return "<figure><img src=\"%s\" alt=\"%s\"><figcaption>%s</figcaption></figure>\n"
                .formatted(Entities.escape(source), Entities.escape(words), caption);
    }
}
