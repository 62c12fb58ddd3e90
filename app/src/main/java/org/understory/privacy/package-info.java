/**
 * What the installation keeps about a person: to take along, and to be forgotten.
 *
 * <p>Doors: {@link org.understory.privacy.PersonalData}; it collects {@link org.understory.subject.HoldsPersonalData}
 * from every room. Events: none. Tables: none. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "mail", "people", "communities", "members", "audit"})
@NullMarked
package org.understory.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
