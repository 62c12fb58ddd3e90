package org.understory.desk;

import org.jspecify.annotations.Nullable;

/** What became of a reviewer's decision. */
sealed interface Decision {
    record Signed() implements Decision {}

    record ChangesAsked() implements Decision {}

    /** They have signed this version before. */
    record SignedBefore() implements Decision {}

    /** They read other words than those of this version. */
    record OtherText() implements Decision {}

    /**
     * They may not sign now.
     *
     * @param because the key of the sentence that says why
     */
    record Refused(String because) implements Decision {}

    /** Nobody asked them. */
    record NotTheirs() implements Decision {}

    /** What to tell the reviewer, or null where the next page says it. */
    default @Nullable String told() {
        return switch (this) {
            case Signed done -> null;
            case ChangesAsked done -> null;
            case NotTheirs none -> null;
            case SignedBefore before -> "desk.review.signedBefore";
            case OtherText other -> "desk.review.otherText";
            case Refused refused -> refused.because();
        };
    }
}
