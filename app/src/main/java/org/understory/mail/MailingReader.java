package org.understory.mail;

/**
 * What is personal in a reader's copy of a mailing.
 *
 * @param neutral whether sender and subject should tell nothing; see {@link Discretion}
 * @param unsubscribePath the path that ends such letters at one click (RFC 8058)
 * @param preferencesPath the path at which the reader chooses what they get
 */
public record MailingReader(String firstName, boolean neutral, String unsubscribePath, String preferencesPath) {}
