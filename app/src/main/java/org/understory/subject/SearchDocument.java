package org.understory.subject;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found by its words.
 *
 * @param title one line, plain
 * @param text its words, plain
 * @param author whose blocks and team decide who finds it; null where nobody may know, or it is nobody's
 * @param path the page that shows it
 */
public record SearchDocument(
        CommunityId community,
        Subject subject,
        String title,
        String text,
        Audience audience,
        @Nullable MemberId author,
        String path,
        Instant at) {}
