package org.understory.push;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.web.Head;
import org.understory.web.Sentence;

/**
 * What the page shows.
 *
 * @param here the sign-in of the browser that looks
 * @param key the installation's public key, which the browser wants when it subscribes
 */
record PushPage(
        Head head,
        List<Subscription> devices,
        long here,
        String key,
        @Nullable Sentence notice) {
    boolean isHere(Subscription device) {
        return device.signIn() == here;
    }

    boolean isOnHere() {
        return devices.stream().anyMatch(this::isHere);
    }
}
