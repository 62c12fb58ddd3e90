package org.understory.articles;

import org.jspecify.annotations.Nullable;

/**
 * An article that another one points on to.
 *
 * @param sponsor who pays for it, or null
 */
record Related(
        String slug, String title, String lede, @Nullable String sponsor) {
    String path() {
        return "/articles/" + slug;
    }
}
