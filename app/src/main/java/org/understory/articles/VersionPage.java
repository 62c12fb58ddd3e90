package org.understory.articles;

import org.understory.web.Head;

/** What the page of one earlier version shows: its very words. */
record VersionPage(Head head, String slug, Text text) {
    /** The words of a version, rendered. */
    record Text(int number, String title, String lede, String html, Day updated) {}

    String history() {
        return "/articles/" + slug + "/history";
    }
}
