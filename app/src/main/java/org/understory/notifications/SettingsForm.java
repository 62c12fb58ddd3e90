package org.understory.notifications;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.understory.notifications.Wishes.Choice;

/**
 * What a member chose on their page of notifications, as it was typed.
 *
 * @param paces how soon letters leave, by the word of the kind
 * @param devices kinds that go to devices, by their word
 */
record SettingsForm(
        @Nullable String zone,
        @Nullable String quiet,
        @Nullable String from,
        @Nullable String to,
        @Nullable String more,
        Map<String, String> paces,
        Map<String, String> devices) {
    SettingsForm {
        paces = Map.copyOf(paces);
        devices = Map.copyOf(devices);
    }

    static SettingsForm of(Wishes wishes) {
        var quiet = wishes.quiet();
        var paces = new HashMap<String, String>();
        var devices = new HashMap<String, String>();
        for (var kind : Kind.values()) {
            paces.put(kind.word(), wishes.of(kind).pace().word());
            if (wishes.of(kind).devices()) devices.put(kind.word(), "yes");
        }
        return new SettingsForm(
                quiet.zone().getId(),
                quiet.from() == null ? null : "yes",
                quiet.from() == null ? "22:00" : quiet.from().toString(),
                quiet.to() == null ? "08:00" : quiet.to().toString(),
                wishes.showsMore() ? "yes" : null,
                paces,
                devices);
    }

    /** What a browser sent: {@code pace-reply=daily}, {@code devices-reply=yes}. */
    static SettingsForm typed(Map<String, String> sent) {
        return new SettingsForm(
                sent.get("zone"),
                sent.get("quiet"),
                sent.get("from"),
                sent.get("to"),
                sent.get("more"),
                beginning("pace-", sent),
                beginning("devices-", sent));
    }

    boolean paced(Kind kind, Pace pace) {
        return pace.word().equals(paces.get(kind.word()));
    }

    boolean carried(Kind kind) {
        return devices.containsKey(kind.word());
    }

    boolean in(String place) {
        return place.equals(zone);
    }

    /** What was chosen of each kind; a kind that was not sent, or as nothing we know, stays as it was. */
    Map<Kind, Choice> choices(Wishes before) {
        var all = new EnumMap<Kind, Choice>(Kind.class);
        for (var kind : Kind.values()) {
            var pace = Pace.typed(paces.get(kind.word()));
            all.put(kind, pace.map(some -> new Choice(some, carried(kind))).orElse(before.of(kind)));
        }
        return all;
    }

    private static Map<String, String> beginning(String prefix, Map<String, String> sent) {
        var some = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith(prefix)) some.put(name.substring(prefix.length()), value);
        });
        return some;
    }
}
