package org.understory.notifications;

import org.springframework.stereotype.Component;
import org.understory.push.PushMessage;
import org.understory.push.Pushes;
import org.understory.subject.MemberId;
import org.understory.web.Site;

/** Carries news to the devices on which a member turned messages on. */
@Component
class PushCarrier implements Carrier {
    private final Pushes pushes;

    PushCarrier(Pushes pushes) {
        this.pushes = pushes;
    }

    @Override
    public void carry(Site site, MemberId to, Parcel parcel) {
        pushes.send(to, new PushMessage(parcel.title(), parcel.words(), parcel.path(), parcel.tag()));
    }
}
