package org.understory.updates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.understory.media.PictureAudience;
import org.understory.members.Viewer;
import org.understory.subject.Audience;
import org.understory.subject.Subject;

/** The pictures on an update are for whoever may see the update; a hidden one's for its author and moderators. */
@Component
class UpdatePictures implements PictureAudience {
    private final Updates updates;

    UpdatePictures(Updates updates) {
        this.updates = updates;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(UpdateId.KIND);
    }

    @Override
    public Sight sight(Subject on, HttpServletRequest request) {
        return updates.find(Viewer.of(request), new UpdateId(on.id()))
                .map(update ->
                        update.audience() == Audience.EVERYONE && !update.isHidden() ? Sight.EVERYONE : Sight.READER)
                .orElse(Sight.HIDDEN);
    }
}
