package org.understory.communities;

import java.util.List;
import java.util.regex.Pattern;

/** A community text that an owner works on: Markdown, in which square brackets mark what is still to be filled in. */
record Wording(String markdown) {
    /** Brackets that are no Markdown link and no source. */
    private static final Pattern GAP = Pattern.compile("\\[([^\\]\\[^\\n][^\\]\\[\\n]{0,200})\\](?![(\\[:])");

    /** What is still to be filled in, as it stands in the brackets; each once. */
    List<String> gaps() {
        return GAP.matcher(markdown)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
