package org.understory.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.understory.articles.Library;
import org.understory.articles.Profile;
import org.understory.importing.Brought.Kind;
import org.understory.importing.Report.Fate;
import org.understory.text.Excerpt;
import org.understory.text.Slug;
import org.understory.web.Messages;

/**
 * The writers of a site, as contributors of ours. Each becomes a writer whose page says that nobody looked at credentials: a
 * name in a file proves nothing. A contributor who is here already is never changed, and never taken for one of the file.
 */
@Component
class FormerWriters {
    private final Library library;
    private final Brought brought;
    private final Messages messages;

    FormerWriters(Library library, Brought brought, Messages messages) {
        this.library = library;
        this.brought = brought;
        this.messages = messages;
    }

    /** The slug of a post's writer, who is added when they were not brought before. */
    String slug(Move move, FormerPost post, Report report) {
        var community = move.community().id();
        var site = move.survey().site();
        var author =
                move.survey().authors().getOrDefault(post.writer(), new Survey.Author(post.line(), post.writer(), ""));
        var key = "by " + Excerpt.ofText(post.writer(), 200).text();
        var numbers = library.writers(community);
        var before =
                brought.known(community, site, Kind.CONTRIBUTOR, List.of(key)).get(key);
        if (before != null && numbers.containsValue(before)) {
            return numbers.entrySet().stream()
                    .filter(one -> before.equals(one.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
        }
        var profile = profile(author, move.survey().name(), numbers);
        library.save(community, profile);
        var number = new HashMap<>(library.writers(community)).get(profile.slug());
        brought.record(community, site, Kind.CONTRIBUTOR, key, java.util.Objects.requireNonNull(number), null);
        report.add(move.file(), author.line(), Fate.CREATED, "contributor", profile.slug());
        return profile.slug();
    }

    private Profile profile(Survey.Author author, String site, Map<String, Long> taken) {
        var name = author.name().isBlank() ? messages.say("importing.former.nobody") : author.name();
        return new Profile(
                free(Slug.from(name, "writer").value(), taken),
                "writer",
                Excerpt.ofText(name, 120).text(),
                Excerpt.ofText(messages.say("importing.former.credentials", site), 300)
                        .text(),
                messages.say("importing.former.verified"),
                messages.say("importing.former.interests"),
                author.about().isBlank()
                        ? messages.say("importing.former.biography", name)
                        : Excerpt.ofText(author.about(), 5000).text());
    }

    private static String free(String wish, Map<String, Long> taken) {
        var slug = wish.length() > 70 ? wish.substring(0, 70).replaceFirst("-+$", "") : wish;
        if (!taken.containsKey(slug)) return slug;
        for (var n = 2; ; n++) if (!taken.containsKey(slug + "-" + n)) return slug + "-" + n;
    }
}
