package org.understory.database;

import java.text.MessageFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The database cannot be started or used, for a reason that the operator can mend. The message is a sentence for the
 * terminal: what is wrong and what to do. The command line prints it, without a stack trace, and ends with
 * {@link #EXIT_CODE}.
 */
public final class CannotStart extends RuntimeException {
    /** What the program returns to the shell when it could not start. */
    public static final int EXIT_CODE = 3;

    private final String key;

    CannotStart(String key, Object... facts) {
        super(sentence(key, facts));
        this.key = key;
    }

    /** The refusal that a failure comes from, if it does: Spring wraps what stops a part from being made. */
    public static Optional<CannotStart> within(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .filter(CannotStart.class::isInstance)
                .map(CannotStart.class::cast)
                .findFirst();
    }

    /** The key of the sentence in {@code messages/database.properties}. */
    public String key() {
        return key;
    }

    private static String sentence(String key, Object... facts) {
        return MessageFormat.format(
                ResourceBundle.getBundle("messages/database").getString(key), facts);
    }
}
