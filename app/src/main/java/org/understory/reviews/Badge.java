package org.understory.reviews;

import java.time.LocalDate;
import java.util.Optional;

/** What a text may say about its medical review. */
public sealed interface Badge {
    /** This exact text was reviewed, and the review is in date. */
    record Reviewed(SignOff by) implements Badge {}

    /** Nobody has reviewed any version of this text. */
    record NotYetReviewed() implements Badge {}

    /** An earlier version was reviewed; the words have changed since. */
    record ChangedSince(SignOff earlier) implements Badge {}

    /** This exact text was reviewed, longer ago than the review holds. */
    record OutOfDate(SignOff by) implements Badge {}

    /** The sign-off on this exact text, be it in date or not. */
    default Optional<SignOff> onThisText() {
        return switch (this) {
            case Reviewed reviewed -> Optional.of(reviewed.by());
            case OutOfDate reviewed -> Optional.of(reviewed.by());
            case NotYetReviewed none -> Optional.empty();
            case ChangedSince changed -> Optional.empty();
        };
    }

    /** The badge of a text with this fingerprint, given the sign-off that speaks best for it. */
    static Badge of(String sha256, SignOff best, LocalDate today) {
        if (!best.sha256().equals(sha256)) return new ChangedSince(best);
        return today.isBefore(best.dueOn()) ? new Reviewed(best) : new OutOfDate(best);
    }
}
