package org.understory.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Makes the frame of a page from its request. */
@Component
class Frames {
    /** A page about a failure asks for nothing more. */
    private static final Badge NONE = new Badge(0, "");

    private final Messages messages;
    private final HeaderSource headers;
    private final Assets assets;
    private final Badges badges;

    Frames(Messages messages, HeaderSource headers, Assets assets, Badges badges) {
        this.messages = messages;
        this.headers = headers;
        this.assets = assets;
        this.badges = badges;
    }

    Frame of(HttpServletRequest request) {
        var site = SiteFilter.siteOf(request);
        return new Frame(
                messages,
                site,
                headers.header(request),
                SiteFilter.pathOf(request),
                assets,
                () -> request.getDispatcherType() == DispatcherType.ERROR ? NONE : badges.of(request),
                new Drawn());
    }
}
