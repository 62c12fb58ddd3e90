/**
 * Who someone is: accounts, sign-in, consent.
 *
 * <p>Doors: {@link org.understory.people.People}, {@link org.understory.people.SignIns}, {@link org.understory.people.Links}, {@link org.understory.people.Consents}. Events: none. Tables: persons, sign_ins, links, consents. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "mail", "audit", "jobs"})
@NullMarked
package org.understory.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
