package org.understory.messages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.understory.communities.Role;
import org.understory.media.PictureAudience;
import org.understory.members.Viewer;
import org.understory.subject.Subject;

/**
 * The pictures in a conversation are for those who are in it; not for somebody who is only asked. Moderators see those of
 * a reported message.
 */
@Component
class MessagePictures implements PictureAudience {
    private final Correspondence correspondence;
    private final Reports reports;

    MessagePictures(Correspondence correspondence, Reports reports) {
        this.correspondence = correspondence;
        this.reports = reports;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Message.KIND);
    }

    @Override
    public Sight sight(Subject on, HttpServletRequest request) {
        var viewer = Viewer.of(request);
        var participant = viewer.face()
                .flatMap(me -> correspondence.find(me, on.id()))
                .filter(message -> message.hiddenBecause() == null);
        if (participant.isPresent()) return Sight.READER;
        return viewer.is(Role.MODERATOR) && reports.isReported(viewer.community(), on.id())
                ? Sight.READER
                : Sight.HIDDEN;
    }
}
