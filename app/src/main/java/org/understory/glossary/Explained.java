package org.understory.glossary;

import java.util.List;

/**
 * A text whose words are marked where they first stand.
 *
 * @param html the text with a button around each of these words
 * @param words those that are in it, in the order of the text
 */
public record Explained(String html, List<Word> words) {
    public Explained {
        words = List.copyOf(words);
    }
}
