package org.understory.articles;

import org.understory.subject.Subject;

/** One article of one community. */
public record ArticleId(long value) {
    public ArticleId {
        if (value <= 0) throw new IllegalArgumentException("An article id is positive");
    }

    /** The article as something that can be commented on, reviewed or reported. */
    public Subject subject() {
        return new Subject("article", value);
    }
}
