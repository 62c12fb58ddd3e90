package org.understory.members;

import org.jspecify.annotations.Nullable;

/**
 * How a member's words are signed.
 *
 * @param value the pseudonym or the first name; null where the page says "A … subscriber"
 */
public record ShownName(@Nullable String value) {}
