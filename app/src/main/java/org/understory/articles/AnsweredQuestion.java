package org.understory.articles;

import org.jspecify.annotations.Nullable;

/**
 * A question that an article answers in a folded block, with an address of its own.
 *
 * @param anchor the block's id in the article's page
 * @param sponsor who pays for the article, or null
 */
record AnsweredQuestion(
        String slug,
        String anchor,
        String question,
        @Nullable String sponsor) {
    private static final String START = "answer-";

    String path() {
        return path(slug, anchor);
    }

    static String path(String slug, String anchor) {
        return "/articles/" + slug + "/answers/" + word(anchor);
    }

    /** The last part of its address: every anchor begins alike, and that says nothing there. */
    static String word(String anchor) {
        return anchor.startsWith(START) && anchor.length() > START.length() ? anchor.substring(START.length()) : anchor;
    }
}
