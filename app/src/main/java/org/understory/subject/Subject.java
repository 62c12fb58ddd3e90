package org.understory.subject;

/**
 * "This thing": whatever can be commented on, reacted to or reported.
 *
 * @param kind the room's word for the thing, such as {@code article} or {@code comment}: lowercase letters, at most 20
 * @param id the thing's number within its kind
 */
public record Subject(String kind, long id) {
    public Subject {
        if (!isKind(kind)) throw new IllegalArgumentException("Not a kind of subject: " + kind);
        if (id <= 0) throw new IllegalArgumentException("A subject's id is positive");
    }

    /** By hand: a list of things makes one for each of its rows, and a pattern would cost more than the row. */
    private static boolean isKind(String kind) {
        if (kind.isEmpty() || kind.length() > 20) return false;
        for (int i = 0; i < kind.length(); i++) {
            if (kind.charAt(i) < 'a' || kind.charAt(i) > 'z') return false;
        }
        return true;
    }

    /** The subject as one word, {@code article:12}: for cache tags, live topics and addresses. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
