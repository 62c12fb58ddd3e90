package org.understory.members;

import org.jspecify.annotations.Nullable;
import org.understory.web.Mistakes;

/**
 * The place where a visitor gives a name and an e-mail address, for {@code @template.members.gate}.
 *
 * @param ticket the one-time token that stands in for the proof-of-work, or null on pages that may be cached
 */
public record Gate(
        GateForm form, Mistakes mistakes, @Nullable String ticket) {

    /** The gate below something that can be read without it; it holds nothing secret, so the page may be cached. */
    public static Gate under(String path) {
        return new Gate(GateForm.empty(path), new Mistakes(), null);
    }
}
