package org.understory.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.understory.text.Slug;

/**
 * Which posts of a site are new here, and at which addresses its posts are found, those that were brought before included.
 *
 * @param known the numbers of articles that were brought before, by the keys of their posts
 * @param slugs by the keys of posts
 * @param paths our addresses by theirs
 */
record Arrivals(Map<String, Long> known, Map<String, Slug> slugs, Map<String, String> paths) {

    /**
     * @param articles the slugs of all articles of the community, by number
     * @param pages whether pages are taken, too
     */
    static Arrivals of(Survey survey, Map<String, Long> known, Map<Long, String> articles, boolean pages) {
        var slugs = new HashMap<String, Slug>();
        var paths = new HashMap<String, String>();
        Set<String> taken = new HashSet<>(articles.values());
        for (var post : survey.posts()) {
            var before = known.get(post.key());
            if (before == null && (post.page() && !pages || slugs.containsKey(post.key()))) continue;
            var slug = before == null ? free(post, taken) : Slug.parse(articles.getOrDefault(before, ""));
            if (slug.isEmpty()) continue;
            taken.add(slug.get().value());
            slugs.put(post.key(), slug.get());
            if (post.path() != null)
                paths.put(plain(post.path()), "/articles/" + slug.get().value());
        }
        return new Arrivals(Map.copyOf(known), Map.copyOf(slugs), Map.copyOf(paths));
    }

    /** Its own, or the first free one with a number behind it. */
    private static Optional<Slug> free(Survey.Found post, Set<String> taken) {
        var wish = Slug.parse(post.slug())
                .filter(slug -> slug.value().length() <= 70)
                .orElseGet(() -> shorter(Slug.from(post.slug().isBlank() ? post.title() : post.slug(), "article")));
        if (!taken.contains(wish.value())) return Optional.of(wish);
        for (var n = 2; ; n++) {
            var next = wish.value() + "-" + n;
            if (!taken.contains(next)) return Slug.parse(next);
        }
    }

    private static Slug shorter(Slug slug) {
        if (slug.value().length() <= 70) return slug;
        return Slug.parse(slug.value().substring(0, 70).replaceFirst("-+$", "")).orElse(slug);
    }

    boolean isNew(FormerPost post) {
        return !known.containsKey(post.key()) && slugs.containsKey(post.key());
    }

    /** Where a link of the site leads now: to an article here, if it led to one there. */
    String link(String site, String target) {
        var host = withoutScheme(site).replaceFirst("/.*", "");
        var inside = withoutScheme(target);
        if (inside.matches("(?s)" + Pattern.quote(host) + "([/?#].*)?")) inside = inside.substring(host.length());
        else if (!target.startsWith("/") || target.startsWith("//")) return target;
        var here = paths.get(plain(inside.replaceFirst("(?s)[?#].*$", "")));
        if (here != null) return here;
        if (!target.startsWith("/")) return target;
        return site.startsWith("http") ? site.replaceFirst("(https?://[^/]*).*", "$1") + target : "";
    }

    private static String withoutScheme(String address) {
        return address.replaceFirst("(?i)^https?://(www\\.)?", "");
    }

    private static String plain(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
