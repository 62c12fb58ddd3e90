package org.understory.members;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.understory.subject.Audience;
import org.understory.subject.MemberId;

/**
 * A member's page.
 *
 * @param remembered since when it stands in memory of the member, or null
 * @param traits the entries of the lists
 * @param version counts the edits, so that a form can tell whether it is stale
 */
record Profile(
        MemberId member,
        ShownName name,
        @Nullable Instant joined,
        @Nullable Instant remembered,
        @Nullable Relation relation,
        Map<Field, List<Trait>> traits,
        Place place,
        Story story,
        Map<Field, Audience> audiences,
        int version) {

    /** Where somebody lives, as coarsely as they like. */
    record Place(String country, String region, String town) {
        static final Place NOWHERE = new Place("", "", "");

        boolean isEmpty() {
            return country.isEmpty() && region.isEmpty() && town.isEmpty();
        }

        /** From the nearest to the farthest. */
        String words() {
            return java.util.stream.Stream.of(town, region, country)
                    .filter(part -> !part.isEmpty())
                    .collect(java.util.stream.Collectors.joining(", "));
        }
    }

    /** @param html safe, made from the text when it was saved */
    record Story(String text, String html) {
        static final Story NONE = new Story("", "");
    }

    Profile {
        traits = Map.copyOf(traits);
        audiences = Map.copyOf(audiences);
    }

    List<Trait> list(Field field) {
        return traits.getOrDefault(field, List.of());
    }

    Audience audience(Field field) {
        return audiences.getOrDefault(field, Audience.MEMBERS);
    }

    boolean isRemembered() {
        return remembered != null;
    }

    /** The page with those parts only that can be seen from there. */
    Profile from(Sight sight) {
        var seen = new EnumMap<Field, List<Trait>>(Field.class);
        for (var field : Field.LISTS) if (shows(field, sight)) seen.put(field, list(field));
        return new Profile(
                member,
                name,
                joined,
                remembered,
                shows(Field.RELATION, sight) ? relation : null,
                seen,
                shows(Field.PLACE, sight) ? place : Place.NOWHERE,
                shows(Field.STORY, sight) ? story : Story.NONE,
                audiences,
                version);
    }

    private boolean shows(Field field, Sight sight) {
        return sight.sees(audience(field));
    }

    boolean saysNothing() {
        return relation == null
                && place.isEmpty()
                && story.html().isEmpty()
                && traits.values().stream().allMatch(List::isEmpty);
    }
}
