package org.understory.articles;

/** What became of an editor's wish to say who pays for an article. */
public enum Sponsoring {
    SAID,
    /** The community has no sponsored articles. */
    NOT_HERE,
    /** Readers have seen it as sponsored, so it stays marked. */
    STAYS
}
