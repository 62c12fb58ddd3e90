package org.understory.reactions;

import org.jspecify.annotations.Nullable;
import org.understory.subject.MemberId;
import org.understory.subject.Subject;

/**
 * Something that can be reacted to.
 *
 * @param author whose words it is; null where nobody is to be told
 * @param path where it is shown, with the place on that page
 */
public record ReactedThing(Subject subject, @Nullable MemberId author, String path) {}
