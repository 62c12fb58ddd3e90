/**
 * "This thing" and who it concerns: the words that every room shares. The lowest room.
 *
 * <p>Doors: {@link org.understory.subject.Subject}, the ids, {@link org.understory.subject.OpenTo}, and the interfaces that rooms implement and others collect. Events: none. Tables: none. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.understory.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
