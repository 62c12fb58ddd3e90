package org.understory.communities;

import org.jspecify.annotations.Nullable;

/**
 * How a community presents itself, judged and fit to be stored.
 *
 * @param slug its short word: small letters, digits and hyphens, at most 40
 * @param publicUrl where people reach it, {@code https://host} without a slash at the end; null on this machine only
 * @param host the host name of that address
 * @param contact an e-mail address for the public to write to
 */
public record Description(
        String name,
        String slug,
        String line,
        String condition,
        int minimumAge,
        @Nullable String publicUrl,
        @Nullable String host,
        @Nullable String contact) {}
