package org.understory.newsletters;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.understory.mail.MailingProgress;
import org.understory.web.Head;

/**
 * How far an issue has come that is being sent, or was.
 *
 * @param failures how many letters failed, by the code of the mail server
 */
record ProgressPage(Head head, Issue issue, MailingProgress progress, Map<String, Integer> failures) {
    ProgressPage {
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }
}
