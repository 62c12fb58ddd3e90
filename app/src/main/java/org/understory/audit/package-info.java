/**
 * What staff did, append-only.
 *
 * <p>Doors: {@link org.understory.audit.Audit}, {@link org.understory.audit.Act}. Events: none. Tables: audit. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject"})
@NullMarked
package org.understory.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
