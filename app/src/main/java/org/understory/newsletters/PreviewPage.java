package org.understory.newsletters;

import org.jspecify.annotations.Nullable;
import org.understory.web.Head;

/**
 * A draft as its readers will see it.
 *
 * @param text the letter in plain text, as it goes to the one who looks
 * @param readers how many would get it now
 * @param tested whether a test letter was just sent
 * @param refusal why it was not sent just now, or null
 */
record PreviewPage(
        Head head,
        Issue issue,
        String text,
        boolean empty,
        int readers,
        boolean tested,
        @Nullable Refusal refusal) {}
