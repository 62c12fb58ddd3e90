package org.understory.media;

/** What came of a file in the {@link Darkroom}. */
sealed interface Development permits Developed, Development.Rejected {
    /** Nothing that can be kept. */
    record Rejected(PictureCheck.Refused why) implements Development {}
}
