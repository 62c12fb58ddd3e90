package org.understory.mail;

/** The number of a mailing. */
public record MailingId(long value) {}
