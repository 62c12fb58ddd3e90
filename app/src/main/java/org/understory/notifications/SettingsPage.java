package org.understory.notifications;

import java.util.List;
import org.understory.web.Head;
import org.understory.web.Mistakes;

/** How a member wants to hear of things. */
record SettingsPage(Head head, SettingsForm form, Mistakes mistakes, boolean saved) {
    List<Kind> kinds() {
        return List.of(Kind.values());
    }

    List<Pace> paces() {
        return List.of(Pace.values());
    }

    List<String> zones() {
        return SettingsRules.ZONES;
    }
}
