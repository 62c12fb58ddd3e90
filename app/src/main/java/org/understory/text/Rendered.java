package org.understory.text;

import java.util.List;

/**
 * An editor's text as a page shows it, with all that the page around it needs to know.
 *
 * <p>The HTML is safe whatever the mistakes: what was not understood or not allowed is left out or shown as text. A text
 * with mistakes is not for publishing.
 *
 * @param headings in the order of the text
 * @param citations the sources by number, from 1
 * @param answers the folded answers in the order of the text
 * @param sections the plain words by level-2 heading
 * @param links every link with its target, refused ones not
 * @param wordCount words of the running text, headings included
 * @param mistakes sorted by line
 */
public record Rendered(
        String html,
        List<Heading> headings,
        List<Citation> citations,
        List<FoldedAnswer> answers,
        List<Section> sections,
        List<LinkOut> links,
        int wordCount,
        List<Mistake> mistakes) {

    /** Slower than the 238 words a minute of adults reading non-fiction (Brysbaert 2019): health texts are read with care. */
    static final int WORDS_A_MINUTE = 200;

    public Rendered {
        headings = List.copyOf(headings);
        citations = List.copyOf(citations);
        answers = List.copyOf(answers);
        sections = List.copyOf(sections);
        links = List.copyOf(links);
        mistakes = List.copyOf(mistakes);
    }

    /** The ids of the cited sources in order of first mention. */
    public List<String> citedSources() {
        return citations.stream().map(Citation::source).toList();
    }

    /** Minutes to read it, rounded, at least 1. */
    public int minutes() {
        return Math.max(1, Math.round(wordCount / (float) WORDS_A_MINUTE));
    }

    /** How hard the whole text is to read, headings included. */
    public Readability readability() {
        return Readability.of(plainText());
    }

    /** The whole text without mark-up: headings and paragraphs on lines of their own. For search and readability. */
    public String plainText() {
        var text = new StringBuilder();
        for (var section : sections) {
            if (!section.heading().isEmpty()) {
                text.append(section.heading()).append('\n');
            }
            text.append(section.plainText()).append('\n');
        }
        return text.toString().strip();
    }
}
