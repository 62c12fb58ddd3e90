package org.understory.notifications;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.understory.live.LiveCount;
import org.understory.live.Watchable;
import org.understory.members.Viewer;
import org.understory.subject.MemberId;
import org.understory.web.Badge;
import org.understory.web.Badges;

/**
 * The number at the top of a member's pages, and the way in which open ones hear that it has changed. A page that listens for
 * something else watches the bell beside it; one that does not listens to the bell alone, and nothing comes in under it.
 */
@Component
class Bell implements Badges, LiveCount, Watchable {
    private final NotificationList list;

    Bell(NotificationList list) {
        this.list = list;
    }

    @Override
    public Badge of(HttpServletRequest request) {
        var me = Viewer.of(request).face().orElseThrow();
        return new Badge(list.unseen(me), word(me));
    }

    @Override
    public OptionalLong now(String on, HttpServletRequest request) {
        return isTheirs(on, request) ? OptionalLong.of(0) : OptionalLong.empty();
    }

    @Override
    public Set<String> allowed(Collection<String> asked, HttpServletRequest request) {
        return asked.stream().anyMatch(one -> isTheirs(one, request))
                ? Set.of(word(Viewer.of(request).face().orElseThrow()))
                : Set.of();
    }

    private static boolean isTheirs(String thing, HttpServletRequest request) {
        return thing.startsWith(Notifications.BELL + ":")
                && Viewer.of(request)
                        .face()
                        .filter(me -> word(me).equals(thing))
                        .isPresent();
    }

    private static String word(MemberId member) {
        return Notifications.bell(member).toString();
    }
}
