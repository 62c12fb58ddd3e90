package org.understory.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.understory.importing.Report.Fate;
import org.understory.text.Excerpt;
import org.understory.text.Slug;
import org.understory.topics.Topic;
import org.understory.topics.Topics;

/**
 * The categories of a site, as topics of ours. Keywords are many and topics are few, so a keyword is one of the topics that
 * are here, or it becomes one only where somebody asks for that.
 */
@Component
class FormerTopics {
    private static final int MOST = 20;

    /** What a name in a script without Latin letters is called in addresses, with a number behind it. */
    private static final String UNNAMED = "topic";

    private final Topics topics;

    FormerTopics(Topics topics) {
        this.topics = topics;
    }

    /** The topics of a post, its broad ones first. */
    List<String> slugs(Move move, FormerPost post, Report report) {
        if (post.topics().isEmpty()) return List.of();
        var known = new ArrayList<>(topics.load(move.community().id()));
        var slugs = new ArrayList<String>();
        for (var broad : List.of(true, false)) {
            for (var topic : post.topics()) {
                if (topic.broad() == broad)
                    slug(move, post, topic, known, report).ifPresent(slugs::add);
            }
        }
        return slugs.stream().distinct().limit(MOST).toList();
    }

    private Optional<String> slug(
            Move move, FormerPost post, FormerPost.Topic topic, List<Topic> known, Report report) {
        var wish = Slug.from(topic.slug().contains("%") ? topic.name() : topic.slug(), UNNAMED)
                .value();
        var here = known.stream()
                .filter(one ->
                        one.name().equalsIgnoreCase(topic.name()) || one.slug().equals(wish) && !wish.equals(UNNAMED))
                .map(Topic::slug)
                .findFirst();
        if (here.isPresent() || !topic.broad() && !move.tags()) return here;
        var slug = free(wish.length() > 70 ? wish.substring(0, 70).replaceFirst("-+$", "") : wish, known);
        topics.save(
                move.community().id(), slug, Excerpt.ofText(topic.name(), 80).text(), "", known.size());
        known.clear();
        known.addAll(topics.load(move.community().id()));
        report.add(move.file(), post.line(), Fate.CREATED, "topic", slug);
        return Optional.of(slug);
    }

    private static String free(String wish, List<Topic> known) {
        var taken = known.stream().map(Topic::slug).collect(Collectors.toSet());
        if (!taken.contains(wish)) return wish;
        for (var n = 2; ; n++) if (!taken.contains(wish + "-" + n)) return wish + "-" + n;
    }
}
