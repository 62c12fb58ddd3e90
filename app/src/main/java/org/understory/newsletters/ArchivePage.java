package org.understory.newsletters;

import java.util.List;
import org.understory.web.Head;

/** The issues that were sent to everybody. */
record ArchivePage(Head head, List<Issue> issues) {
    ArchivePage {
        issues = List.copyOf(issues);
    }
}
