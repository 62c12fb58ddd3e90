package org.understory.moderation;

import java.util.List;
import org.understory.communities.HelpLine;
import org.understory.web.Head;

/** What is said after a report. */
record ReportedPage(Head head, boolean emergency, String back, List<HelpLine> help) {
    ReportedPage {
        help = List.copyOf(help);
    }
}
