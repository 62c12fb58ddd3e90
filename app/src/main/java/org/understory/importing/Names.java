package org.understory.importing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.understory.articles.Known;
import org.understory.text.Rendered;

/**
 * What an article of the folder may name: what the folder brings and what the community has.
 *
 * @param contributors roles by slug
 * @param here what the community has of each article
 * @param sponsoring whether it has sponsored articles
 */
record Names(
        Set<String> topics,
        Set<String> sources,
        Map<String, String> contributors,
        Set<String> articles,
        Set<String> atDesk,
        Map<String, Known.Here> here,
        boolean sponsoring) {

    /** Whether readers see an article only as the desk publishes it: also a draft that a folder brought before. */
    boolean isAtDesk(String slug) {
        var there = here.get(slug);
        return atDesk.contains(slug) || (there != null && there.live() == null);
    }

    /** The key of what to say about somebody who cannot have signed a text. */
    Optional<String> whyNotReviewer(String contributor) {
        if (!contributors.containsKey(contributor)) return Optional.of("importing.noContributor");
        return "reviewer".equals(contributors.get(contributor))
                ? Optional.empty()
                : Optional.of("importing.notReviewer");
    }

    /** The key of what to say about a link that leads to none of our pages; nothing for links that we do not know about. */
    Optional<String> whatIsMissing(String target, Rendered text) {
        if (target.startsWith("#")) {
            var places = Stream.concat(
                    text.headings().stream().map(heading -> heading.id()),
                    text.answers().stream().map(answer -> answer.id()));
            return places.anyMatch(target.substring(1)::equals)
                    ? Optional.empty()
                    : Optional.of("importing.link.place");
        }
        var path = target.replaceFirst("[?#].*", "");
        var slug = path.substring(path.lastIndexOf('/') + 1);
        return switch (path.substring(0, path.lastIndexOf('/') + 1)) {
            case "/articles/" -> missing(articles.contains(slug), "importing.link.article");
            case "/topics/" -> missing(topics.contains(slug), "importing.link.topic");
            case "/contributors/" -> missing(contributors.containsKey(slug), "importing.link.contributor");
            default -> Optional.empty();
        };
    }

    private static Optional<String> missing(boolean known, String key) {
        return known ? Optional.empty() : Optional.of(key);
    }
}
