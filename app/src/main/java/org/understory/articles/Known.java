package org.understory.articles;

import java.util.Map;
import java.util.Set;

/**
 * What the articles of a community may name.
 *
 * @param sources the words by which they cite
 * @param contributors roles by slug
 * @param articles slugs
 */
public record Known(Set<String> sources, Map<String, String> contributors, Set<String> articles) {
    public Known {
        sources = Set.copyOf(sources);
        contributors = Map.copyOf(contributors);
        articles = Set.copyOf(articles);
    }
}
