package org.understory;

import java.util.concurrent.atomic.AtomicInteger;
import org.understory.communities.Communities;
import org.understory.communities.Community;

/** Makes a community of its own for each test, so that no test shares a row with another. */
@org.springframework.stereotype.Component
public class CommunityMaker {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Communities communities;

    CommunityMaker(Communities communities) {
        this.communities = communities;
    }

    /** A new, empty community that answers on {@code {slug}.localhost}. */
    public Community community() {
        var slug = "test-" + COUNT.incrementAndGet();
        var id = communities.create(slug, "Test Community " + COUNT.get(), "Connect with others", "psoriasis", false);
        return communities.find(id).orElseThrow();
    }
}
