package org.understory.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A source that a text cites: its number there, by order of first mention, and how often it is mentioned.
 *
 * <p>Each mention links to the element {@link #noteId()}, which the page prints in its list of sources; there it can
 * link back to {@link #mentionIds()}.
 */
public record Citation(int number, String source, int mentions) {

    public String noteId() {
        return "note-" + number;
    }

    /** The ids of the mentions in the text, first one first. */
    public List<String> mentionIds() {
        return IntStream.rangeClosed(1, mentions).mapToObj(this::mentionId).toList();
    }

    String lastMentionId() {
        return mentionId(mentions);
    }

    private String mentionId(int mention) {
        return "ref-" + number + "-" + mention;
    }
}
