package org.understory.live;

import org.springframework.stereotype.Component;

/** How many connections the program holds. */
@Component
public class Listeners {
    private final OpenPages pages;

    Listeners(OpenPages pages) {
        this.pages = pages;
    }

    /** How many browsers listen to a thing. */
    public int to(String thing) {
        return pages.listening(thing);
    }
}
