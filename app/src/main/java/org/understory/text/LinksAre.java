package org.understory.text;

/** Whether links that a person typed can be followed. */
public enum LinksAre {
    /** Shown as text, so that spam gains nothing: for subscribers. */
    TEXT,
    /** Followed, with {@code rel="nofollow ugc noopener"}: for those who have earned it. */
    LIVE
}
