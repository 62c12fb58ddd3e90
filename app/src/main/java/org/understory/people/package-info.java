/**
 * Who someone is: accounts, sign-in, consent.
 *
 * <p>Doors: {@link org.understory.people.People}, {@link org.understory.people.SignIns}. Events: none. Tables: persons, sign_ins, links, consents. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "mail", "audit"})
@NullMarked
package org.understory.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
