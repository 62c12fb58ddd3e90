package org.understory.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member is shut out of all but public pages.
 *
 * @param until when it ends, or null where it does not
 * @param because the reason, in words for the member
 */
public record Suspension(@Nullable Instant until, String because) {}
