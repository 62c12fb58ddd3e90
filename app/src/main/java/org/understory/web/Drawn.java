package org.understory.web;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The icons of one page. A page with a layout draws each icon once, at its end, and points to it from everywhere else: a
 * page of twenty answers would else be icons for the most part. What is shown without a layout, to be put into a page that
 * is there already, draws its icons where they stand. Used by one thread.
 */
public final class Drawn {
    private final SortedSet<String> names = new TreeSet<>();
    private boolean atTheEnd;

    Drawn() {}

    /** From here on icons are only pointed to; {@link #names} have to be drawn before the page ends. */
    void drawAtTheEnd() {
        atTheEnd = true;
    }

    /** Whether an icon is only to be pointed to. */
    boolean isPointedTo(String name) {
        if (atTheEnd) names.add(name);
        return atTheEnd;
    }

    SortedSet<String> names() {
        return names;
    }
}
