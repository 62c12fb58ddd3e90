package org.understory.admin;

import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Mistakes;

/**
 * The name that letters carry, to be changed.
 *
 * @param name as typed, or null for the community's own
 */
record SenderPage(Head head, Settings settings, @Nullable String name, Mistakes mistakes) {}
