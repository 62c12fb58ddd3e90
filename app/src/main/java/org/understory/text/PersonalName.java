package org.understory.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * How a person wishes to be called: 1 to {@value #LONGEST} characters as a reader sees them, of any script, emoji
 * included, on one line.
 *
 * <p>Cleaned like {@link CleanText}; besides, direction marks and marks without a letter at the start are gone and blanks
 * are single. Show it inside {@code <bdi>}, so that its direction does not change the words around it.
 */
public record PersonalName(String value) {

    public static final int LONGEST = 60;
    private static final int MOST_CODE_POINTS = 8 * LONGEST;

    /** What became of a name that was typed. */
    public sealed interface Check {
        record Fine(PersonalName name) implements Check {}

        /** Nothing was typed, or nothing that anybody could see. */
        record Missing() implements Check {}

        /** More characters than {@link #LONGEST}, counted as a reader sees them. */
        record TooLong(int count, int limit) implements Check {}
    }

    /** @throws IllegalArgumentException if it is not a name; {@link #check} asks instead */
    public PersonalName {
        value = clean(value);
        if (CleanText.of(value).isBlank() || isTooLong(value)) {
            throw new IllegalArgumentException("not a name");
        }
    }

    public static Check check(String typed) {
        var name = clean(typed);
        if (CleanText.of(name).isBlank()) {
            return new Check.Missing();
        }
        return isTooLong(name)
                ? new Check.TooLong(Math.max(LONGEST + 1, characters(name)), LONGEST)
                : new Check.Fine(new PersonalName(name));
    }

    @Override
    public String toString() {
        return value;
    }

    /** The name as it would be stored, without any judgement of its length. */
    public static String clean(String typed) {
        return CleanText.of(typed)
                .value()
                .replaceAll("[\\u200E\\u200F\\u061C]+", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("^[\\p{M} ]+", "")
                .strip();
    }

    private static boolean isTooLong(String name) {
        return name.codePointCount(0, name.length()) > MOST_CODE_POINTS || characters(name) > LONGEST;
    }

    private static int characters(String name) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
