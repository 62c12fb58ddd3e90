package org.understory.members;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.understory.text.CleanText;

/** A pseudonym: 2 to {@value #LONGEST} letters of one script, digits, hyphens and underscores, a letter among them. */
record Handle(String value) {
    static final int SHORTEST = 2;
    static final int LONGEST = 30;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}](\\p{M}{0,2}[\\p{L}\\p{N}_-])*\\p{M}{0,2}");
    private static final Pattern BETWEEN = Pattern.compile("[_-]+|\\d+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL));

    /** What became of a pseudonym that was typed, before anybody asked whether it is free. */
    sealed interface Check {
        record Fine(Handle handle) implements Check {}

        record Missing() implements Check {}

        record TooShort() implements Check {}

        record TooLong(int count) implements Check {}

        /** It holds an at sign and would tell everyone an address. */
        record Address() implements Check {}

        /** A blank, an emoji, or another sign that cannot stand in one. */
        record OtherSigns() implements Check {}

        /** Letters of several scripts, which look alike. */
        record SeveralScripts() implements Check {}

        record NoLetter() implements Check {}
    }

    Handle {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a pseudonym");
    }

    static Check check(String typed) {
        var clean = CleanText.of(typed)
                .value()
                .replaceAll("[\\u200E\\u200F\\u061C]+", "")
                .strip();
        if (clean.startsWith("@")) clean = clean.substring(1);
        var count = clean.codePointCount(0, clean.length());
        if (clean.isEmpty()) return new Check.Missing();
        if (count > LONGEST) return new Check.TooLong(count);
        if (clean.contains("@")) return new Check.Address();
        if (!FORM.matcher(clean).matches()) return new Check.OtherSigns();
        if (count < SHORTEST) return new Check.TooShort();
        if (clean.codePoints().noneMatch(Character::isLetter)) return new Check.NoLetter();
        return ofOneScript(clean) ? new Check.Fine(new Handle(clean)) : new Check.SeveralScripts();
    }

    private static boolean ofOneScript(String text) {
        var scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return scripts.size() <= 1 || TOGETHER.stream().anyMatch(those -> those.containsAll(scripts));
    }

    /** The words it is made of: between hyphens, underscores, digits and capital letters. */
    List<String> words() {
        return Arrays.stream(BETWEEN.split(value))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return value;
    }
}
