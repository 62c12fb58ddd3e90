package org.understory.members;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.understory.subject.Audience;
import org.understory.text.CleanText;
import org.understory.web.Mistakes;

/** Makes a page of what was typed, or says what is wrong with it. */
final class ProfileRules {
    static final int LONGEST_STORY = 5_000;
    static final int MOST_ENTRIES = 40;
    private static final int EARLIEST = 1900;

    /** To whom a part of a page can be shown. Not to everyone: a profile ties a person to a condition. */
    static final List<Audience> AUDIENCES = List.of(Audience.MEMBERS, Audience.MY_TEAM, Audience.ONLY_ME);

    private final Mistakes mistakes;
    private final int year;

    private ProfileRules(Mistakes mistakes, int year) {
        this.mistakes = mistakes;
        this.year = year;
    }

    /**
     * The page that was typed, or nothing with the mistakes noted.
     *
     * @param before the page as it is
     * @param year this one
     */
    static Optional<Profile> judged(ProfileForm form, Profile before, int year, Mistakes mistakes) {
        var profile = new ProfileRules(mistakes, year).made(form, before);
        return mistakes.isEmpty() ? Optional.of(profile) : Optional.empty();
    }

    private Profile made(ProfileForm form, Profile before) {
        var traits = new EnumMap<Field, List<Trait>>(Field.class);
        traits.put(Field.CONDITION, conditions(form));
        for (var field : List.of(Field.TREATMENT, Field.SYMPTOM, Field.TOPIC)) traits.put(field, entries(form, field));
        var story = CleanText.of(form.story());
        story.over(LONGEST_STORY)
                .ifPresent(over -> mistakes.add("story", "members.profile.story.long", over.limit(), over.count()));
        var audiences = new EnumMap<Field, Audience>(Field.class);
        for (var field : Field.values()) audiences.put(field, audience(form, field));
        return new Profile(
                before.member(),
                before.name(),
                before.joined(),
                before.remembered(),
                Relation.of(form.relation()).orElse(before.relation()),
                traits,
                new Profile.Place(
                        line("country", form.country()), line("region", form.region()), line("town", form.town())),
                new Profile.Story(story.isBlank() ? "" : story.value(), ""),
                audiences,
                form.version().matches("\\d{1,9}") ? Integer.parseInt(form.version()) : -1);
    }

    private List<Trait> conditions(ProfileForm form) {
        var conditions = new ArrayList<Trait>();
        for (int place = 1; place <= form.conditions().size(); place++) {
            var typed = form.conditions().get(place - 1);
            var name = line("condition" + place, typed.name());
            var since = typed.since().strip();
            if (name.isEmpty() && !since.isEmpty())
                mistakes.add("condition" + place, "members.profile.condition.missing");
            if (!since.isEmpty() && !isYear(since))
                mistakes.add(
                        "since" + place, "members.profile.since.wrong", String.valueOf(EARLIEST), String.valueOf(year));
            else if (!name.isEmpty()) conditions.add(new Trait(name, since.isEmpty() ? null : Integer.valueOf(since)));
        }
        return conditions;
    }

    private boolean isYear(String since) {
        return since.matches("\\d{4}") && Integer.parseInt(since) >= EARLIEST && Integer.parseInt(since) <= year;
    }

    private List<Trait> entries(ProfileForm form, Field field) {
        var entries = form.entries(field);
        if (entries.size() > MOST_ENTRIES) {
            mistakes.add(field.word() + "Other", "members.profile.entries.many", MOST_ENTRIES, entries.size());
        }
        for (var entry : entries) line(field.word() + "Other", entry);
        return entries.stream().map(entry -> new Trait(entry, null)).toList();
    }

    private String line(String name, String typed) {
        var line = Trait.clean(typed);
        if (CleanText.of(line).isBlank()) return "";
        var count = line.length();
        if (count > Trait.LONGEST) mistakes.add(name, "members.profile.entry.long", Trait.LONGEST, count);
        return line;
    }

    private Audience audience(ProfileForm form, Field field) {
        return AUDIENCES.stream()
                .filter(audience -> audience.name().toLowerCase(Locale.ROOT).equals(form.audience(field)))
                .findFirst()
                .orElseGet(() -> {
                    mistakes.add(field.word() + "Audience", "members.profile.audience.missing");
                    return Audience.ONLY_ME;
                });
    }
}
