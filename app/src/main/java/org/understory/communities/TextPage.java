package org.understory.communities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;

/**
 * What the guidelines, the privacy policy and the terms show.
 *
 * @param html the text, empty when nothing is published yet
 */
record TextPage(
        Head head,
        String kind,
        String html,
        String version,
        @Nullable Instant at) {}
