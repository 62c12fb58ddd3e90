package org.understory.glossary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.understory.text.CleanText;
import org.understory.web.Mistakes;

/**
 * What an editor typed about a word.
 *
 * @param forms separated by commas
 * @param seen a mark of the word that is changed, as it was when the form was filled
 */
record WordForm(
        @Nullable String word,
        @Nullable String forms,
        @Nullable String explanation,
        @Nullable String seen) {
    static final int LONGEST_WORD = 80;
    static final int LONGEST_EXPLANATION = 600;
    static final int MOST_FORMS = 12;
    static final WordForm EMPTY = new WordForm("", "", "", null);

    static WordForm of(Word known) {
        return new WordForm(known.word(), String.join(", ", known.forms()), known.explanation(), null);
    }

    static String mark(Word known) {
        return Integer.toHexString(known.hashCode());
    }

    /** Whether this is what its sender looked at. */
    boolean saw(Word known) {
        return seen == null || seen.equals(mark(known));
    }

    String typedWord() {
        return line(word);
    }

    List<String> typedForms() {
        return Arrays.stream(line(forms).split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty()
                        && !one.toLowerCase(Locale.ROOT).equals(typedWord().toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    String typedExplanation() {
        return line(explanation);
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes();
        if (!typedWord().matches("[\\p{L}\\p{N}][^,<>]*")) mistakes.add("word", "glossary.word.missing");
        if (typedWord().length() > LONGEST_WORD)
            mistakes.add("word", "glossary.tooLong", typedWord().length(), LONGEST_WORD);
        if (typedForms().size() > MOST_FORMS)
            mistakes.add("forms", "glossary.forms.tooMany", typedForms().size(), MOST_FORMS);
        typedForms().stream()
                .filter(one -> one.length() > LONGEST_WORD || !one.matches("[\\p{L}\\p{N}][^,<>]*"))
                .findFirst()
                .ifPresent(one -> mistakes.add("forms", "glossary.forms.wrong"));
        if (typedExplanation().isEmpty()) mistakes.add("explanation", "glossary.explanation.missing");
        if (typedExplanation().length() > LONGEST_EXPLANATION)
            mistakes.add("explanation", "glossary.tooLong", typedExplanation().length(), LONGEST_EXPLANATION);
        return mistakes;
    }

    /** The word and its forms. */
    Stream<String> all() {
        return Stream.concat(Stream.of(typedWord()), typedForms().stream());
    }

    private static String line(@Nullable String typed) {
        return CleanText.of(typed == null ? "" : typed)
                .value()
                .replaceAll("\\s+", " ")
                .strip();
    }
}
