package org.understory.glossary;

import java.time.LocalDate;
import java.util.List;
import org.understory.text.Slug;

/**
 * A word of the glossary.
 *
 * @param forms how else it stands in texts, such as its plural
 * @param explanation plain words, a sentence or two
 */
public record Word(long id, String word, List<String> forms, String explanation, LocalDate changedOn) {
    public Word {
        forms = List.copyOf(forms);
    }

    /** The name of its place on the page of all words. */
    public String anchor() {
        return Slug.from(word, "word-" + id).value();
    }

    /** The letter under which it stands. */
    String letter() {
        var first = Slug.from(word, "0").value().substring(0, 1);
        return Character.isDigit(first.charAt(0)) ? "#" : first.toUpperCase(java.util.Locale.ROOT);
    }
}
