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

    /** Tells those who listen to a thing how many there are under it now. */
    public void hear(String thing, long now) {
        pages.heard(thing + " " + now);
    }

    /** As when the program stops: all are sent away, and nobody is let in. */
    public void goAway() {
        pages.stop();
    }

    public void comeBack() {
        pages.start();
    }
}
