package org.understory.members;

/**
 * Someone who reads the newsletter.
 *
 * @param neutral whether they want letters whose outside tells nothing
 * @param wanted whether they still want it
 */
public record NewsletterReader(String firstName, boolean neutral, boolean wanted) {}
