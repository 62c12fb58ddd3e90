package org.understory.database;

import java.text.MessageFormat;
import java.util.ResourceBundle;

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

    /** The key of the sentence in {@code messages/database.properties}. */
    public String key() {
        return key;
    }

    private static String sentence(String key, Object... facts) {
        return MessageFormat.format(
                ResourceBundle.getBundle("messages/database").getString(key), facts);
    }
}
