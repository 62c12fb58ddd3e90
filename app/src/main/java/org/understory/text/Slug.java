package org.understory.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The readable last part of an address: small letters a to z, digits and single hyphens, 1 to {@value #LONGEST}
 * characters, such as {@code what-is-psoriasis}.
 */
public record Slug(String value) implements Comparable<Slug> {

    static final int LONGEST = 80;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if it is not of that form; {@link #parse} asks instead */
    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a slug");
        }
    }

    /** What stands in an address or a file, or empty when it is no slug. */
    public static Optional<Slug> parse(String raw) {
        return isSlug(raw) ? Optional.of(new Slug(raw)) : Optional.empty();
    }

    /**
     * A slug made of a title: accents dropped, what is not a letter or digit becomes a hyphen, cut after a whole word.
     * The fallback (itself a slug) serves titles in which no Latin letter or digit stands.
     */
    public static Slug from(String title, String fallback) {
        var plain = latin(title);
        return new Slug(plain.isEmpty() ? fallback : plain);
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isSlug(String raw) {
        return raw.length() <= LONGEST && FORM.matcher(raw).matches();
    }

    private static String latin(String title) {
        var spelled = title.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("Æ", "ae")
                .replace("œ", "oe")
                .replace("Œ", "oe")
                .replace("ø", "o")
                .replace("Ø", "o")
                .replace("ł", "l")
                .replace("Ł", "l");
        var letters = Normalizer.normalize(start(spelled), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(letters.length());
        letters.codePoints().filter(letter -> !isDropped(letter)).forEach(letter -> {
            if (isPlain(letter)) plain.appendCodePoint(letter);
            else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != '-') plain.append('-');
        });
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) == '-') plain.setLength(plain.length() - 1);
        return shortened(plain.toString());
    }

    private static boolean isPlain(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
    }

    /** Accents, which stand behind their letter here, and apostrophes. */
    private static boolean isDropped(int letter) {
        return letter == '\''
                || letter == '’'
                || switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    /** Enough to fill a slug; a title of a million characters costs no more than one of a thousand. */
    private static String start(String title) {
        return title.length() <= 1_000 ? title : title.substring(0, 1_000);
    }

    private static String shortened(String plain) {
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = plain.lastIndexOf('-', LONGEST);
        return end > 0 ? plain.substring(0, end) : plain.substring(0, LONGEST);
    }
}
