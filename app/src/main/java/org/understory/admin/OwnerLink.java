package org.understory.admin;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.understory.communities.Communities;
import org.understory.communities.SetupLinks;
import org.understory.subject.Announcement;
import org.understory.web.Messages;

/** Tells the operator of an empty installation the link with which to set it up. */
@Component
class OwnerLink implements Announcement {
    private final Communities communities;
    private final SetupLinks links;
    private final Messages messages;
    private final String base;

    OwnerLink(
            Communities communities,
            SetupLinks links,
            Messages messages,
            @Value("${understory.public-url:}") String publicUrl,
            @Value("${server.port:8080}") int port) {
        this.communities = communities;
        this.links = links;
        this.messages = messages;
        base = publicUrl.isEmpty() ? "http://localhost:" + port : publicUrl.replaceAll("/+$", "");
    }

    @Override
    public List<String> lines() {
        if (!communities.all().isEmpty()) return List.of();
        return List.of(messages.say("admin.setup.terminal"), base + "/setup/" + links.issue());
    }
}
