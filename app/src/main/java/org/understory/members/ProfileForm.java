package org.understory.members;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a member typed about themselves.
 *
 * @param conditions the places for conditions, each with a year
 * @param ticked the entries that were ticked in a list
 * @param others what was typed beside a list, separated by commas or line ends
 * @param audiences to whom each part is shown, in a word
 */
record ProfileForm(
        @Nullable String relation,
        List<Diagnosis> conditions,
        Map<Field, List<String>> ticked,
        Map<Field, String> others,
        String country,
        String region,
        String town,
        String story,
        Map<Field, String> audiences,
        String version) {
    static final int CONDITIONS = 4;
    private static final List<Field> TICKED = List.of(Field.TREATMENT, Field.SYMPTOM, Field.TOPIC);

    record Diagnosis(String name, String since) {}

    static ProfileForm sent(HttpServletRequest request) {
        var ticked = new EnumMap<Field, List<String>>(Field.class);
        var others = new EnumMap<Field, String>(Field.class);
        for (var field : TICKED) {
            var values = request.getParameterValues(field.word());
            ticked.put(field, values == null ? List.of() : Arrays.asList(values));
            others.put(field, typed(request, field.word() + "Other"));
        }
        var audiences = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) audiences.put(field, typed(request, field.word() + "Audience"));
        return new ProfileForm(
                request.getParameter("relation"),
                IntStream.rangeClosed(1, CONDITIONS)
                        .mapToObj(place ->
                                new Diagnosis(typed(request, "condition" + place), typed(request, "since" + place)))
                        .toList(),
                ticked,
                others,
                typed(request, "country"),
                typed(request, "region"),
                typed(request, "town"),
                typed(request, "story"),
                audiences,
                typed(request, "version"));
    }

    private static String typed(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** @param known the entries that stand in the lists to be ticked */
    static ProfileForm of(Profile profile, Map<Field, List<String>> known) {
        var ticked = new EnumMap<Field, List<String>>(Field.class);
        var others = new EnumMap<Field, String>(Field.class);
        for (var field : TICKED) {
            var words = known.getOrDefault(field, List.of()).stream()
                    .map(Trait::word)
                    .collect(Collectors.toSet());
            ticked.put(field, shown(profile, field, words, true));
            others.put(field, String.join(", ", shown(profile, field, words, false)));
        }
        var conditions = new ArrayList<Diagnosis>();
        for (var trait : profile.list(Field.CONDITION)) {
            conditions.add(new Diagnosis(trait.shown(), trait.since() == null ? "" : String.valueOf(trait.since())));
        }
        while (conditions.size() < CONDITIONS) conditions.add(new Diagnosis("", ""));
        var audiences = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) audiences.put(field, Profiles.word(profile.audience(field)));
        var relation = profile.relation();
        return new ProfileForm(
                relation == null ? null : relation.word(),
                conditions,
                ticked,
                others,
                profile.place().country(),
                profile.place().region(),
                profile.place().town(),
                profile.story().text(),
                audiences,
                String.valueOf(profile.version()));
    }

    private static List<String> shown(Profile profile, Field field, Set<String> words, boolean known) {
        return profile.list(field).stream()
                .filter(trait -> words.contains(trait.word()) == known)
                .map(Trait::shown)
                .toList();
    }

    /** The same words, now meant as a change of another version. */
    ProfileForm of(int other) {
        return new ProfileForm(
                relation, conditions, ticked, others, country, region, town, story, audiences, String.valueOf(other));
    }

    boolean has(Relation some) {
        return some.word().equals(relation);
    }

    boolean has(Field field, String entry) {
        var word = Trait.word(entry);
        return ticked.getOrDefault(field, List.of()).stream()
                .anyMatch(one -> Trait.word(one).equals(word));
    }

    String audience(Field field) {
        return audiences.getOrDefault(field, "");
    }

    /** The entries of a list, ticked and typed, each once. */
    List<String> entries(Field field) {
        var all = new ArrayList<>(ticked.getOrDefault(field, List.of()));
        all.addAll(Arrays.asList(others.getOrDefault(field, "").split("[,;\\n]")));
        var seen = new java.util.HashSet<String>();
        return all.stream()
                .map(Trait::clean)
                .filter(entry -> !entry.isBlank() && seen.add(Trait.word(entry)))
                .toList();
    }
}
