package org.understory.members;

import java.time.Instant;
import org.understory.subject.Subject;

/**
 * A text that waits for its author's e-mail address to be confirmed.
 *
 * @param thing which text it is, such as {@code comment:12}
 * @param text its words, plain, perhaps shortened; empty where there are only pictures
 * @param where the title of what it was written under
 */
public record WaitingText(Subject thing, String text, int pictures, String where, Instant written) {}
