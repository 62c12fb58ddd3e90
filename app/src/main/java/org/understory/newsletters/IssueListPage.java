package org.understory.newsletters;

import java.util.List;
import org.understory.web.Head;

/** All issues, and how the newsletter is set up. */
record IssueListPage(Head head, List<Issue> issues, NewsletterSettings.Chosen chosen, boolean saved) {
    IssueListPage {
        issues = List.copyOf(issues);
    }
}
