package org.understory.subject;

/** Who may see a thing that a person wrote. Members is the default; everyone includes search engines and is chosen each time. */
public enum Audience {
    ONLY_ME,
    MY_TEAM,
    MEMBERS,
    EVERYONE
}
