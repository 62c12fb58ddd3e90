package org.understory.people;

import java.util.Locale;
import java.util.Optional;

/** An e-mail address as it is kept: trimmed, with its domain in lowercase. Compared without regard to case. */
public record Email(String value) {
    private static final String SHAPE =
            "[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.\\p{L}[\\p{L}\\p{N}-]+";

    public Email {
        if (!value.matches(SHAPE) || value.length() > 254 || value.contains(".."))
            throw new IllegalArgumentException("Not an e-mail address");
    }

    /** The address that was typed, if it is one. */
    public static Optional<Email> of(String typed) {
        var trimmed = typed.strip();
        var at = trimmed.lastIndexOf('@');
        if (at < 0) return Optional.empty();
        var value = trimmed.substring(0, at) + trimmed.substring(at).toLowerCase(Locale.ROOT);
        return value.matches(SHAPE) && value.length() <= 254 && !value.contains("..")
                ? Optional.of(new Email(value))
                : Optional.empty();
    }

    /** Never the address itself: an e-mail in a log ties a person to a condition. */
    @Override
    public String toString() {
        return "Email[…]";
    }

    /** The key of what is said to somebody who typed no address. */
    static String mistake(String typed) {
        return typed.isBlank() ? "people.signIn.email.missing" : "people.signIn.email.wrong";
    }
}
