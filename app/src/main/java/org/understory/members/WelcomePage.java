package org.understory.members;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.understory.topics.Topic;
import org.understory.web.Head;

/**
 * The first page of a new member.
 *
 * @param followed the names of the topics that they follow
 * @param maySetPassword whether they showed who they are a moment ago
 * @param saved whether they just chose topics
 */
record WelcomePage(
        Head head,
        String handle,
        String returnTo,
        List<Topic> topics,
        List<String> followed,
        boolean hasPassword,
        boolean maySetPassword,
        boolean saved) {
    WelcomePage {
        topics = List.copyOf(topics);
        followed = List.copyOf(followed);
    }

    boolean follows(Topic topic) {
        return followed.contains(topic.name());
    }

    /** This page again. */
    String path() {
        return "/join/welcome?return=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
    }
}
