package org.understory.web;

import org.jspecify.annotations.Nullable;
import org.understory.subject.CommunityId;

/** One community as its pages show it: its name, line, colours and address. Implemented by communities. */
public interface Site {
    CommunityId id();

    /** The community's short word, used in {@code {slug}.localhost} and in file names. */
    String slug();

    /** What people call it: "Psoriasis Together". */
    String name();

    /** Its line, such as "Connect with others who understand". */
    String line();

    /** The condition it is about, in the words of a sentence: "psoriasis". */
    String condition();

    /** Where absolute links begin, without a slash at the end: {@code https://psoriasis.example.org}. */
    String baseUrl();

    /** The address of the stylesheet that holds the community's accent colours, or null for the default ones. */
    @Nullable
    String accentStylesheet();

    /** The name that letters carry as their sender where the community's own would tell too much, or null. */
    default @Nullable String senderName() {
        return null;
    }

    /** An e-mail address for everybody to write to, or null. */
    default @Nullable String contact() {
        return null;
    }

    /** Whether the installation shows sample content: every page then says so. */
    boolean demo();

    /** An absolute address on this site. */
    default String url(String path) {
        return baseUrl() + path;
    }
}
