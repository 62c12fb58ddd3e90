/**
 * Who someone is: accounts, sign-in, consent.
 *
 * <p>Doors: {@link org.understory.people.People}, {@link org.understory.people.SignIns}, {@link org.understory.people.Links}, {@link org.understory.people.Consents}, {@link org.understory.people.Passwords}, {@link org.understory.people.PasswordStrength}, {@link org.understory.people.PasswordLetters}, {@link org.understory.people.Tries}, {@link org.understory.people.Device}, {@link org.understory.people.AccountKey}; {@link org.understory.people.Belonging} is implemented by members. Events: none. Tables: persons, sign_ins, links, consents, tries, known_devices, second_factors, recovery_codes, passkey_owners, passkeys, ceremonies, email_changes. A member's page of settings includes the template {@code people._links}. Whoever lets somebody join calls {@link org.understory.people.Passwords#set} with a password that {@link org.understory.people.PasswordStrength} found good, then {@link org.understory.people.SignIns#signIn}; the second step is asked for by itself. Reacts to: nothing.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "mail", "audit", "jobs", "database"})
@NullMarked
package org.understory.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
