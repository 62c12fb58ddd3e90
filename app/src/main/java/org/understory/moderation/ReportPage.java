package org.understory.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.communities.HelpLine;
import org.understory.web.Head;
import org.understory.web.Mistakes;
import org.understory.web.Sentence;

/**
 * The form with which something is reported.
 *
 * @param back the page on which the thing stands
 * @param consequence what the report leads to besides a look of the moderators, or null
 * @param asksAddress whether the person is unknown, so that only an e-mail address lets us answer
 * @param help whom to call when somebody is in danger
 */
record ReportPage(
        Head head,
        ReportForm form,
        String back,
        @Nullable Sentence consequence,
        boolean asksAddress,
        List<HelpLine> help,
        Mistakes mistakes) {
    ReportPage {
        help = List.copyOf(help);
    }
}
