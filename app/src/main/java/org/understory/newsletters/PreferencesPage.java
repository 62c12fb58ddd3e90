package org.understory.newsletters;

import java.util.List;
import org.understory.topics.Topic;
import org.understory.web.Head;

/**
 * What a reader wishes to get.
 *
 * @param action where the form goes
 * @param wanted whether they get the newsletter at all
 */
record PreferencesPage(Head head, String action, Wish wish, boolean wanted, List<Topic> topics, boolean saved) {
    PreferencesPage {
        topics = List.copyOf(topics);
    }
}
