package org.understory.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables around Ghost's posts, which are small: who wrote them, what they are about, and what their first picture shows. */
final class GhostTables {
    /** The word that stands in Ghost's texts for the address of the site, which the file does not name. */
    static final String ADDRESS = "__GHOST_URL__";

    private final List<Survey.Found> posts = new ArrayList<>();
    private final Map<String, Survey.Author> users = new HashMap<>();
    private final Map<String, FormerPost.Topic> tags = new HashMap<>();
    private final Map<String, List<Tie>> authors = new HashMap<>();
    private final Map<String, List<Tie>> topics = new HashMap<>();
    private final Map<String, Map<String, String>> pictures = new HashMap<>();
    private String name = "Ghost";

    private record Tie(String to, int place) {}

    void add(String table, int line, Map<String, String> row) {
        switch (table) {
            case "posts" -> {
                var post = new GhostPost(line, row);
                if (left(post) == null) posts.add(Survey.Found.of(post(post)));
            }
            case "users" ->
                users.put(
                        row.getOrDefault("id", ""),
                        new Survey.Author(line, row.getOrDefault("name", ""), row.getOrDefault("bio", "")));
            case "tags" -> tag(row);
            case "posts_authors" -> tie(authors, row, "author_id");
            case "posts_tags" -> tie(topics, row, "tag_id");
            case "posts_meta" -> pictures.put(row.getOrDefault("post_id", ""), row);
            case "settings" -> {
                if ("title".equals(row.get("key"))) name = row.getOrDefault("value", name);
            }
            default -> {}
        }
    }

    /** What begins with a hash is Ghost's own, seen by nobody. */
    private void tag(Map<String, String> row) {
        var name = row.getOrDefault("name", "").strip();
        if (name.isEmpty() || name.startsWith("#") || "internal".equals(row.get("visibility"))) return;
        tags.put(row.getOrDefault("id", ""), new FormerPost.Topic(row.getOrDefault("slug", name), name, false));
    }

    private static void tie(Map<String, List<Tie>> ties, Map<String, String> row, String to) {
        var place = row.getOrDefault("sort_order", "");
        ties.computeIfAbsent(row.getOrDefault("post_id", ""), none -> new ArrayList<>(1))
                .add(new Tie(row.getOrDefault(to, ""), place.matches("\\d{1,6}") ? Integer.parseInt(place) : 0));
    }

    private static List<String> tied(Map<String, List<Tie>> ties, String post) {
        return ties.getOrDefault(post, List.of()).stream()
                .sorted(Comparator.comparingInt(Tie::place))
                .map(Tie::to)
                .toList();
    }

    Survey survey() {
        return new Survey("ghost", name, ADDRESS, users, posts);
    }

    FormerPost post(GhostPost post) {
        var id = post.of("id");
        return new FormerPost(
                post.line(),
                id,
                post.isPage(),
                left(post),
                post.of("title"),
                post.of("slug"),
                post.path(),
                post.first(),
                picture(post) + post.of("html"),
                false,
                post.of("custom_excerpt"),
                tied(authors, id).stream().findFirst().orElse(post.of("author_id")),
                topics(id),
                List.of(),
                0);
    }

    private static @Nullable String left(GhostPost post) {
        return post.of("html").isBlank() ? "importing.former.empty" : null;
    }

    /** The first tag is the one that Ghost shows with a post. */
    private List<FormerPost.Topic> topics(String post) {
        var named = tied(topics, post).stream()
                .flatMap(id -> Optional.ofNullable(tags.get(id)).stream())
                .toList();
        var topics = new ArrayList<FormerPost.Topic>();
        for (var tag : named) topics.add(new FormerPost.Topic(tag.slug(), tag.name(), topics.isEmpty()));
        return topics;
    }

    /** The picture above a post stands before its words. */
    private String picture(GhostPost post) {
        var source = post.of("feature_image");
        if (source.isEmpty()) return "";
        var words = pictures.getOrDefault(post.of("id"), Map.of());
        return new FormerPicture(
                        source,
                        words.getOrDefault("feature_image_alt", ""),
                        words.getOrDefault("feature_image_caption", ""))
                .html();
    }
}
