package org.understory.subject;

import java.util.List;

/** Something the terminal says once the site answers, such as the link with which an empty installation is set up. */
public interface Announcement {
    /** The lines to print; none when there is nothing to say. Called once a start. */
    List<String> lines();
}
