package org.understory.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it stood on another site.
 *
 * @param line where it begins in the file
 * @param key what the other site called it; the same whenever it is exported
 * @param page whether it stood beside the posts, as an imprint does
 * @param left why it is not for taking at all (the key of a sentence), or null
 * @param slug the last part of its address there
 * @param path its address there without the host, or null
 * @param first the day on which readers first saw it, or null
 * @param html its text; empty lines part paragraphs where {@code loose}
 * @param summary plain words, possibly empty
 * @param writer the key of its author
 * @param topics in their order
 */
record FormerPost(
        int line,
        String key,
        boolean page,
        @Nullable String left,
        String title,
        String slug,
        @Nullable String path,
        @Nullable LocalDate first,
        String html,
        boolean loose,
        String summary,
        String writer,
        List<Topic> topics,
        List<Comment> comments,
        int commentsLeft) {
    /** The longest name that a key may be; a longer one is cut off. */
    private static final int LONGEST_KEY = 300;

    FormerPost {
        key = key(key, line);
        topics = List.copyOf(topics);
        comments = List.copyOf(comments);
    }

    /** What has no name of its own is known by its line. */
    private static String key(String key, int line) {
        if (key.isBlank()) return "line " + line;
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }

    /** @param broad whether it is one of the site's few parts; else one of many keywords */
    record Topic(String slug, String name, boolean broad) {}

    /** Of its writer the name alone is read, never an address. */
    record Comment(int line, String key, @Nullable String parent, String name, String html, Instant at) {
        Comment {
            key = FormerPost.key(key, line);
        }
    }
}
