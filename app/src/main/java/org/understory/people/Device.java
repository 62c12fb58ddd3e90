package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.web.Sentence;

/**
 * A browser as its owner would call it: its family and its system, each one word. Coarse on purpose: enough to recognise
 * one's own phone, too little to tell people apart.
 */
public record Device(String browser, String system) {
    private static final String OTHER = "other";

    /** In this order, because browsers also name those they descend from. */
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Edg", "edge"},
            new String[] {"OPR/", "opera"},
            new String[] {"SamsungBrowser", "samsung"},
            new String[] {"Firefox", "firefox"},
            new String[] {"FxiOS", "firefox"},
            new String[] {"CriOS", "chrome"},
            new String[] {"Chrom", "chrome"},
            new String[] {"Safari", "safari"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"iPhone", "iphone"},
            new String[] {"iPad", "ipad"},
            new String[] {"Android", "android"},
            new String[] {"Windows", "windows"},
            new String[] {"Mac OS", "mac"},
            new String[] {"CrOS", "chromebook"},
            new String[] {"Linux", "linux"});

    /** The device that sends a request. */
    public static Device of(HttpServletRequest request) {
        return of(request.getHeader("User-Agent"));
    }

    static Device of(@Nullable String agent) {
        return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    /** From the table; what an older version kept is of no known family. */
    public static Device read(String stored) {
        var words = stored.split(" ", 2);
        return words.length == 2 ? new Device(words[0], words[1]) : new Device(OTHER, OTHER);
    }

    /** As it is kept: two words. */
    public String stored() {
        return browser + " " + system;
    }

    /** The browser's name in a sentence. */
    public Sentence browserName() {
        return Sentence.of("people.browser." + browser);
    }

    /** The system's name in a sentence. */
    public Sentence systemName() {
        return Sentence.of("people.system." + system);
    }

    private static String first(List<String[]> known, @Nullable String agent) {
        if (agent == null) return OTHER;
        for (var one : known) if (agent.contains(one[0])) return one[1];
        return OTHER;
    }
}
