package bench;

/** Whose browsers are signed in, by the number of the session; the first few are somebody special. */
final class Sessions {
    static final int MODERATOR = 1;
    static final int SUBSCRIBER = 2;

    /** Follows some thirty. */
    static final int MEMBER = 3;

    /** Follows {@code Size.team()}. */
    static final int FOLLOWER = 4;

    /** Is followed by {@code Size.followers()}. */
    static final int FOLLOWED = 5;

    /** Is followed by nobody. */
    static final int UNKNOWN = 6;

    /** From here on they post. */
    static final int FIRST_WRITER = 100;

    private Sessions() {}
}
