package org.understory.articles;

import java.util.Map;
import java.util.Set;

/**
 * What the articles of a community may name.
 *
 * @param sources the words by which they cite
 * @param contributors roles by slug
 * @param articles slugs
 * @param atDesk slugs of those that are kept at the desk, published or not: no folder changes them
 */
public record Known(Set<String> sources, Map<String, String> contributors, Set<String> articles, Set<String> atDesk) {
    public Known {
        sources = Set.copyOf(sources);
        contributors = Map.copyOf(contributors);
        articles = Set.copyOf(articles);
        atDesk = Set.copyOf(atDesk);
    }
}
