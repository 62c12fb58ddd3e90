package org.understory.comments;

import org.understory.subject.Subject;

/**
 * Something that can be commented on.
 *
 * @param title what people call it
 * @param path the page that shows it, with its comments
 */
public record Commented(Subject subject, String title, String path) {}
