package org.understory.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Makes the frame of a page from its request. */
@Component
class Frames {
    private final Messages messages;
    private final HeaderSource headers;
    private final Assets assets;

    Frames(Messages messages, HeaderSource headers, Assets assets) {
        this.messages = messages;
        this.headers = headers;
        this.assets = assets;
    }

    Frame of(HttpServletRequest request) {
        var site = SiteFilter.siteOf(request);
        return new Frame(messages, site, headers.header(request), SiteFilter.pathOf(request), assets);
    }
}
