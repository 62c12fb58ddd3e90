package org.understory.notifications;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.understory.web.Mistakes;

/** Which settings of notifications make sense. */
final class SettingsRules {
    private static final Set<String> REGIONS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private SettingsRules() {}

    /** The places by whose clocks a member can live. */
    static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("UTC") || REGIONS.contains(zone.replaceFirst("/.*", "")))
            .sorted()
            .toList();

    /** The wishes that were typed; nothing, with the mistakes named, if they make no sense. */
    static Optional<Wishes> check(SettingsForm form, Wishes before, Mistakes mistakes) {
        var zone = form.zone();
        if (zone == null || !ZONES.contains(zone)) mistakes.add("zone", "notifications.settings.zone.unknown");
        var from = time(form.from());
        var to = time(form.to());
        var quiet = form.quiet() != null;
        if (quiet && from.isEmpty()) mistakes.add("from", "notifications.settings.time.unknown");
        if (quiet && to.isEmpty()) mistakes.add("to", "notifications.settings.time.unknown");
        if (quiet && from.isPresent() && from.equals(to)) mistakes.add("to", "notifications.settings.time.same");
        if (zone == null || !mistakes.isEmpty()) return Optional.empty();
        var hours = new Quiet(ZoneId.of(zone), quiet ? from.orElse(null) : null, quiet ? to.orElse(null) : null);
        return Optional.of(new Wishes(hours, form.more() != null, form.choices(before)));
    }

    private static Optional<LocalTime> time(@Nullable String typed) {
        if (typed == null || !typed.matches("[0-9]{2}:[0-9]{2}")) return Optional.empty();
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
