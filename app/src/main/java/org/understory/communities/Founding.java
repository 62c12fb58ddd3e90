package org.understory.communities;

import org.understory.subject.CommunityId;

/** What became of a request for a community of some names. */
public sealed interface Founding {
    record Founded(CommunityId community) implements Founding {}

    record SlugTaken() implements Founding {}

    record HostTaken() implements Founding {}
}
