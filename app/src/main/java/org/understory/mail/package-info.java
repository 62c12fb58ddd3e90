/**
 * Letters: composing, sending, retrying, suppressing.
 *
 * <p>Doors: {@link org.understory.mail.Letters}. Events: none. Tables: letters, suppressions. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "jobs", "database"})
@NullMarked
package org.understory.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
