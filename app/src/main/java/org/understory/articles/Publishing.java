package org.understory.articles;

/** What became of an editor's wish to publish a version, or to retract an article. */
public sealed interface Publishing {
    record Published(Manuscript article) implements Publishing {}

    /** No reviewer has signed this very version, or the review is out of date. */
    record ReviewMissing() implements Publishing {}

    /** Readers see this version or a younger one, or the article was retracted. */
    record NothingToPublish() implements Publishing {}

    /** A correction and a retraction say why; a first publication cannot be a correction. */
    record ReasonMissing() implements Publishing {}
}
