package org.understory.messages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.understory.members.ProfileAct;
import org.understory.members.Viewer;
import org.understory.subject.MemberId;
import org.understory.web.Header.Place;

/** "Write a message" on a member's page, for other members. */
@Component
class WriteToThem implements ProfileAct {
    @Override
    public Optional<Place> of(Viewer viewer, MemberId whose, String handle) {
        return viewer.face()
                .filter(me -> !me.equals(whose))
                .map(me -> new Place(
                        "messages.write", "/messages/new?to=" + URLEncoder.encode(handle, StandardCharsets.UTF_8)));
    }
}
