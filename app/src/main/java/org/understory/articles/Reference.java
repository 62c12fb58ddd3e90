package org.understory.articles;

import org.jspecify.annotations.Nullable;

/**
 * A source that articles may cite, as an editor wrote it.
 *
 * @param slug the word by which articles cite it: {@code [^humbert-1991]}
 * @param doi without {@code https://doi.org/}
 */
public record Reference(
        String slug,
        String title,
        String authors,
        String publisher,
        @Nullable Integer year,
        @Nullable String doi,
        @Nullable String pmid,
        @Nullable String url) {}
