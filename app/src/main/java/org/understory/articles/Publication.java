package org.understory.articles;

import org.understory.reviews.Badge;

/**
 * What became of publishing an article.
 *
 * @param sha256 the fingerprint of the text that readers see now
 * @param badge what it may say about its review
 */
public record Publication(ArticleId id, What what, String sha256, Badge badge) {
    /** How much was new. */
    public enum What {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /** The same after what it points on to has changed. */
    public Publication related() {
        return what == What.UNCHANGED ? new Publication(id, What.CHANGED, sha256, badge) : this;
    }
}
