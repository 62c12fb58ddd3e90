package org.understory.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a site holds, without its texts.
 *
 * @param site by which it is recognised when it is brought again
 * @param name of the site, for people
 * @param address how its texts begin links to itself
 * @param authors by their keys
 */
record Survey(String site, String name, String address, Map<String, Author> authors, List<Found> posts) {
    Survey {
        site = site.length() > 300 ? site.substring(0, 300) : site;
        authors = Map.copyOf(authors);
        posts = List.copyOf(posts);
    }

    /** A writer: a name and what they say about themselves. */
    record Author(int line, String name, String about) {}

    /** A post that may be taken. */
    record Found(
            String key,
            boolean page,
            String title,
            String slug,
            @Nullable String path) {
        static Found of(FormerPost post) {
            return new Found(post.key(), post.page(), post.title(), post.slug(), post.path());
        }
    }
}
