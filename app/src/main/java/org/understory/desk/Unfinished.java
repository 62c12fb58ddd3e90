package org.understory.desk;

import java.time.Instant;
import java.util.List;

/**
 * Words that are being written, as they are handed from one desk to another.
 *
 * @param topics slugs, the main one first
 * @param waiting the slugs of the reviewers who were asked to read the latest version and have not answered
 */
public record Unfinished(
        String title, String lede, String body, List<String> topics, Instant saved, List<String> waiting) {
    public Unfinished {
        topics = List.copyOf(topics);
        waiting = List.copyOf(waiting);
    }

    boolean says(Unfinished other) {
        return title.equals(other.title)
                && lede.equals(other.lede)
                && body.equals(other.body)
                && topics.equals(other.topics);
    }

    static Unfinished of(KeptDraft draft, List<String> waiting) {
        return new Unfinished(
                draft.title().strip(),
                draft.lede().strip(),
                draft.body().replaceAll("\\r\\n?", "\n"),
                draft.topics(),
                draft.savedAt(),
                waiting);
    }
}
