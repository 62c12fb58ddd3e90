package org.understory.articles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the articles of a community may name, and what is here already.
 *
 * @param sources the words by which they cite
 * @param contributors roles by slug
 * @param articles slugs
 * @param atDesk slugs of those that are kept at the desk, published or not: no folder changes them
 * @param here what is known of each article, by its slug
 * @param sponsoring whether the community has sponsored articles
 */
public record Known(
        Set<String> sources,
        Map<String, String> contributors,
        Set<String> articles,
        Set<String> atDesk,
        Map<String, Here> here,
        boolean sponsoring) {
    public Known {
        sources = Set.copyOf(sources);
        contributors = Map.copyOf(contributors);
        articles = Set.copyOf(articles);
        atDesk = Set.copyOf(atDesk);
        here = Map.copyOf(here);
    }

    /**
     * An article that the community has.
     *
     * @param live the SHA-256 of what readers see, or null
     * @param versions the SHA-256 of every version, the oldest first
     */
    public record Here(Standing standing, @Nullable String live, List<String> versions) {
        public Here {
            versions = List.copyOf(versions);
        }
    }
}
