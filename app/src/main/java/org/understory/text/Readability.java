package org.understory.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many years of school an English text asks of its reader, by two formulas. Aim at 6 to 8.
 *
 * <p>Both are estimates from counts alone: they know nothing of the meaning, and syllables are counted by rule
 * ({@link Syllables}). A line of the text is at least one sentence, so that list items count as such. A text without
 * words has grade 0.
 *
 * @param words runs of letters; numbers are not counted, a hyphenated word is one
 * @param sentences ended by a full stop, a question or exclamation mark, or the line
 * @param syllables of all words
 * @param longWords words of three syllables and more
 */
public record Readability(int words, int sentences, int syllables, int longWords) {

    /** SMOG was made for samples of 30 sentences; on shorter texts it is only a hint. */
    static final int SMOG_SAMPLE = 30;

    static final int SHORT = 10;
    static final int HARD = 12;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…][\"”’')\\]]{0,3})\\s+(?=[^\\p{Ll}])");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<![\\p{L}.])(Dr|Prof|Mr|Mrs|Ms|St|vs|approx|etc|e\\.g|i\\.e)\\.");

    /** Counts a plain text, such as {@link Rendered#plainText()}. */
    public static Readability of(String plain) {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        int longWords = 0;
        for (var line : ABBREVIATION.matcher(plain).replaceAll("$1").split("\\R")) {
            for (var sentence : SENTENCE_END.split(line)) {
                int before = words;
                for (var word : Words.of(sentence)) {
                    int count = Syllables.count(word);
                    words += count > 0 ? 1 : 0;
                    syllables += count;
                    longWords += count >= 3 ? 1 : 0;
                }
                sentences += words > before ? 1 : 0;
            }
        }
        return new Readability(words, sentences, syllables, longWords);
    }

    /**
     * The sentences of a plain text that are hard to read: of at least {@value #SHORT} words, and beyond {@value #HARD} years
     * of school by their own grade.
     */
    public static List<String> hardSentences(String plain) {
        return ABBREVIATION
                .matcher(plain)
                .replaceAll("$1")
                .lines()
                .flatMap(line -> Stream.of(SENTENCE_END.split(line)))
                .filter(sentence -> {
                    var counted = of(sentence);
                    return counted.words >= SHORT && counted.grade() > HARD;
                })
                .toList();
    }

    /**
     * The Flesch–Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59, never below 0. Kincaid,
     * Fishburne, Rogers and Chissom, <i>Derivation of new readability formulas for Navy enlisted personnel</i>, Research
     * Branch Report 8-75, 1975.
     */
    public double grade() {
        if (words == 0) {
            return 0;
        }
        return Math.max(0, 0.39 * words / sentences + 11.8 * syllables / words - 15.59);
    }

    /**
     * The SMOG grade: 1.0430 × √(long words × 30 ÷ sentences) + 3.1291. McLaughlin, <i>SMOG grading: a new readability
     * formula</i>, Journal of Reading 12 (8), 1969, 639–646.
     */
    public double smog() {
        return words == 0 ? 0 : 1.0430 * Math.sqrt(longWords * 30.0 / sentences) + 3.1291;
    }

    /** Whether the text is long enough for SMOG to mean what it says. */
    public boolean isLongEnoughForSmog() {
        return sentences >= SMOG_SAMPLE;
    }

    /** Words in a sentence on average; 0 without words. */
    public double wordsPerSentence() {
        return words == 0 ? 0 : (double) words / sentences;
    }
}
