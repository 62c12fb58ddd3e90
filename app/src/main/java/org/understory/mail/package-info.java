/**
 * Letters: composing, sending, retrying, suppressing.
 *
 * <p>Doors: {@link org.understory.mail.Letters}, {@link org.understory.mail.Letter}, {@link org.understory.mail.Draft}, {@link org.understory.mail.AddressBook}, {@link org.understory.mail.Discretion}, {@link org.understory.mail.Mailers}; for letters to many {@link org.understory.mail.Mailings} with {@link org.understory.mail.Mailing}, {@link org.understory.mail.Recipients}, {@link org.understory.mail.MailingProgress}, and {@link org.understory.mail.MailingReaders}, implemented by newsletters. Events: none. Tables: letters, suppressions, mail_settings, mailings, mailing_recipients. Reacts to: its own signal that a letter waits.
 */
@ApplicationModule(allowedDependencies = {"subject", "web", "live", "jobs", "database"})
@NullMarked
package org.understory.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
