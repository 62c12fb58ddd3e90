package org.understory.communities;

/** What a person may do for a community besides taking part. An owner may do all of it. */
public enum Role {
    OWNER,
    EDITOR,
    WRITER,
    REVIEWER,
    MODERATOR
}
