package org.understory.reviews;

/** What became of a reviewer's wish to sign a text off. */
public sealed interface Signing {
    record Signed(SignOff signOff) implements Signing {}

    /** The same reviewer has signed this text off on this day before; nothing was added. */
    record SignedBefore() implements Signing {}

    /** The reviewer read other words than those of the revision. */
    record OtherText(String sha256) implements Signing {}
}
