package org.understory.importing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * One item of a WordPress export, with what is said under it.
 *
 * @param fields the texts of its elements, by their names
 */
record WordPressItem(
        int line,
        Map<String, String> fields,
        List<FormerPost.Topic> topics,
        List<FormerPost.Comment> comments,
        int left) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Set<String> STATES = Set.of("publish", "draft", "pending", "future", "private");
    private static final Set<String> WANTED = Set.of(
            "title",
            "link",
            "creator",
            "encoded",
            "excerpt",
            "post_id",
            "post_name",
            "post_type",
            "post_date_gmt",
            "post_date",
            "status",
            "attachment_url");
    private static final String THUMBNAIL = "_thumbnail_id";
    private static final String WORDS = "_wp_attachment_image_alt";
    private static final Pattern BLOCKS = Pattern.compile("<!-- wp:");

    /** Longer than any text that a person wrote; what is behind it is not read. */
    private static final int MOST_CHARACTERS = 5_000_000;

    /** Reads to the end of the item. */
    static WordPressItem read(XMLStreamReader xml, int line) throws XMLStreamException {
        var fields = new HashMap<String, String>();
        var topics = new ArrayList<FormerPost.Topic>();
        var comments = new ArrayList<FormerPost.Comment>();
        var left = 0;
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (!xml.isStartElement()) continue;
            var name = xml.getLocalName();
            if (name.equals("category")) {
                topic(xml).ifPresent(topics::add);
            } else if (name.equals("comment") && "wp".equals(xml.getPrefix())) {
                var at = xml.getLocation().getLineNumber();
                var comment = comment(at, fields(xml));
                comment.ifPresent(comments::add);
                if (comment.isEmpty()) left++;
            } else if (name.equals("postmeta")) {
                var meta = fields(xml);
                var key = meta.getOrDefault("meta_key", "");
                if (key.equals(THUMBNAIL) || key.equals(WORDS)) fields.put(key, meta.getOrDefault("meta_value", ""));
            } else if (WANTED.contains(name)) {
                var key = name.equals("encoded") && "excerpt".equals(xml.getPrefix()) ? "excerpt" : name;
                fields.putIfAbsent(key, text(xml));
            } else {
                skip(xml);
            }
        }
        return new WordPressItem(line, fields, topics, comments, left);
    }

    /** The texts of the elements in an element, up to its end. */
    static Map<String, String> fields(XMLStreamReader xml) throws XMLStreamException {
        var fields = new HashMap<String, String>();
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (!xml.isStartElement()) continue;
            var name = xml.getLocalName();
            if (name.contains("email") || name.endsWith("_IP") || name.endsWith("meta")) skip(xml);
            else fields.putIfAbsent(name, text(xml));
        }
        return fields;
    }

    /** The text of an element, up to its end, without what stands in elements inside. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    if (depth == 1 && text.length() < MOST_CHARACTERS) text.append(xml.getText());
                }
                default -> {}
            }
        }
        return text.toString();
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private static Optional<FormerPost.Topic> topic(XMLStreamReader xml) throws XMLStreamException {
        var kind = String.valueOf(xml.getAttributeValue(null, "domain"));
        var slug = xml.getAttributeValue(null, "nicename");
        var name = text(xml).strip();
        if (!kind.equals("category") && !kind.equals("post_tag")) return Optional.empty();
        if (name.isEmpty() || "uncategorized".equals(slug)) return Optional.empty();
        return Optional.of(new FormerPost.Topic(slug == null ? name : slug, name, kind.equals("category")));
    }

    private static Optional<FormerPost.Comment> comment(int line, Map<String, String> fields) {
        var kind = fields.getOrDefault("comment_type", "");
        var at = time(fields.getOrDefault("comment_date_gmt", ""))
                .or(() -> time(fields.getOrDefault("comment_date", "")));
        var words = fields.getOrDefault("comment_content", "");
        if (!fields.getOrDefault("comment_approved", "").equals("1")
                || !(kind.isEmpty() || kind.equals("comment"))
                || at.isEmpty()
                || words.isBlank()) return Optional.empty();
        var parent = fields.getOrDefault("comment_parent", "0");
        return Optional.of(new FormerPost.Comment(
                line,
                fields.getOrDefault("comment_id", line + ""),
                parent.equals("0") || parent.isEmpty() ? null : parent,
                fields.getOrDefault("comment_author", ""),
                words,
                at.get()));
    }

    private static Optional<Instant> time(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written.strip(), TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Whether it is no text but a file, a menu or something that a plug-in keeps. */
    boolean isAttached() {
        return !kind().equals("post") && !kind().equals("page");
    }

    private String kind() {
        return of("post_type");
    }

    /** What WordPress calls it. */
    String key() {
        return of("post_id").isEmpty() ? of("link") : of("post_id");
    }

    /** The picture that it is, if it is one: a file of the site's. */
    Optional<FormerPicture> picture() {
        return kind().equals("attachment") && !of("attachment_url").isEmpty()
                ? Optional.of(new FormerPicture(of("attachment_url"), of(WORDS), ""))
                : Optional.empty();
    }

    /** @param pictures the site's, by their keys */
    FormerPost post(Map<String, FormerPicture> pictures) {
        var above = Optional.ofNullable(pictures.get(of(THUMBNAIL)));
        var html = WordPressShortcodes.html(of("encoded"), pictures);
        return new FormerPost(
                line,
                key(),
                kind().equals("page"),
                left(html),
                Jsoup.parseBodyFragment(of("title")).text(),
                slug(),
                path(of("link")),
                first(),
                above.map(FormerPicture::html).orElse("") + html,
                !BLOCKS.matcher(html).find(),
                Jsoup.parseBodyFragment(of("excerpt")).text(),
                of("creator"),
                topics,
                comments,
                left);
    }

    private @Nullable String left(String html) {
        if (isAttached()) return "importing.former.attached";
        if (!STATES.contains(of("status"))) return "importing.former.thrownAway";
        return html.isBlank() ? "importing.former.empty" : null;
    }

    private @Nullable LocalDate first() {
        if (!of("status").equals("publish")) return null;
        return time(of("post_date_gmt"))
                .or(() -> time(of("post_date")))
                .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate())
                .orElse(null);
    }

    private String slug() {
        try {
            return URLDecoder.decode(of("post_name"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return of("post_name");
        }
    }

    /** An address by a number alone ({@code /?p=12}) is none that readers keep. */
    static @Nullable String path(String link) {
        try {
            var address = URI.create(link.strip());
            var path = address.getRawPath();
            return address.getQuery() != null || path == null || path.length() < 2 ? null : path;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private String of(String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
