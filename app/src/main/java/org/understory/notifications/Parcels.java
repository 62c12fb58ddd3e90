package org.understory.notifications;

import java.util.List;
import org.springframework.stereotype.Component;
import org.understory.subject.MemberId;
import org.understory.web.Messages;
import org.understory.web.Site;

/** Puts news into parcels for devices. */
@Component
class Parcels {
    private static final String PAGE = "/notifications";

    private final WishBook wishes;
    private final Telling telling;
    private final Messages messages;

    Parcels(WishBook wishes, Telling telling, Messages messages) {
        this.wishes = wishes;
        this.telling = telling;
        this.messages = messages;
    }

    /** One parcel for all of it. Where the member has not asked for more, it names neither the place nor anybody. */
    Parcel of(Site site, MemberId to, List<Notification> news) {
        var waits = messages.say("notifications.waits", news.size());
        if (!wishes.of(to).showsMore()) return new Parcel(messages.say("notifications.somewhere"), waits, PAGE, "news");
        if (news.size() > 1) return new Parcel(site.name(), waits, PAGE, "news");
        var one = news.getFirst();
        return new Parcel(site.name(), telling.words(one, telling.names(news)), one.path(), "news");
    }
}
