package org.understory.desk;

import java.util.Optional;

/**
 * The number of a book: thirteen digits. The older form of ten is the same number without its first three digits and with another
 * check digit (ISO 2108).
 */
record Isbn(String digits) {

    /** However it is typed; nothing if a check digit is wrong. */
    static Optional<Isbn> read(String typed) {
        var bare = typed.toUpperCase(java.util.Locale.ROOT)
                .replaceFirst("^ISBN(-1[03])?:?", "")
                .replaceAll("[\\s\\p{Pd}]", "");
        if (bare.matches("[0-9]{9}[0-9X]"))
            return checksTen(bare) ? Optional.of(new Isbn(thirteen("978" + bare.substring(0, 9)))) : Optional.empty();
        if (!bare.matches("97[89][0-9]{10}") || !thirteen(bare.substring(0, 12)).equals(bare)) return Optional.empty();
        return Optional.of(new Isbn(bare));
    }

    private static boolean checksTen(String ten) {
        var sum = 0;
        for (int i = 0; i < 10; i++) sum += (10 - i) * (ten.charAt(i) == 'X' ? 10 : ten.charAt(i) - '0');
        return sum % 11 == 0;
    }

    private static String thirteen(String twelve) {
        var sum = 0;
        for (int i = 0; i < 12; i++) sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        return twelve + (10 - sum % 10) % 10;
    }
}
