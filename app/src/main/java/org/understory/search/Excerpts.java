package org.understory.search;

import org.springframework.web.util.HtmlUtils;

/** Marks what was found, without trusting a single sign of the text. */
final class Excerpts {
    /** Signs that no stored text holds: it is cleaned of control characters. */
    static final String OPEN = "\u0002";

    static final String CLOSE = "\u0003";

    private Excerpts() {}

    static String html(String marked) {
        return HtmlUtils.htmlEscape(marked, "UTF-8").replace(OPEN, "<mark>").replace(CLOSE, "</mark>");
    }
}
