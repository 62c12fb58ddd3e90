package org.understory.members;

import org.understory.subject.Subject;

/**
 * Something that can be reported.
 *
 * @param path the page that shows it
 */
public record Reported(Subject subject, String path) {}
