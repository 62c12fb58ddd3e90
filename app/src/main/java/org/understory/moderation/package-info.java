/**
 * Moderators' decisions: hiding and restoring, each with a reason that its author reads and the log keeps.
 *
 * <p>Doors: none. Events: none. Tables: moderation_acts. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "text", "audit", "members"})
@NullMarked
package org.understory.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
