package org.understory.commands;

/** The program cannot run as it was asked to. The message says why and what to do instead. */
final class CannotServe extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotServe(String key, Object... facts) {
        super(Words.say(key, facts));
    }
}
