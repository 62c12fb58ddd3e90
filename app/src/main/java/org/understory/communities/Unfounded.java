package org.understory.communities;

import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;
import org.understory.web.Site;

/** The site of an installation that has no community yet: it answers so that its owner can set one up. */
public record Unfounded(String baseUrl) implements Site {
    @Override
    public CommunityId id() {
        return new CommunityId(Long.MAX_VALUE);
    }

    @Override
    public String slug() {
        return "understory";
    }

    @Override
    public String name() {
        return "Understory";
    }

    @Override
    public String line() {
        return "";
    }

    @Override
    public String condition() {
        return "";
    }

    @Override
    public @Nullable String accentStylesheet() {
        return null;
    }

    @Override
    public boolean demo() {
        return false;
    }
}
