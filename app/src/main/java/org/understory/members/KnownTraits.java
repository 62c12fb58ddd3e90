package org.understory.members;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.understory.communities.Community;
import org.understory.topics.Topic;
import org.understory.topics.Topics;

/** What members can tick instead of typing it, by the community's condition. Everything else can be typed. */
@Component
class KnownTraits {
    private static final List<Field> WRITTEN = List.of(Field.CONDITION, Field.TREATMENT, Field.SYMPTOM);

    private final List<String[]> lines;
    private final Topics topics;

    KnownTraits(Topics topics) {
        this.topics = topics;
        try (var in = new ClassPathResource("traits/known.txt").getInputStream()) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The lists for a community, by its condition; for one that is not known, those that fit all. Topics are its own. */
    Map<Field, List<String>> of(Community community) {
        var known = new EnumMap<Field, List<String>>(Field.class);
        known.put(
                Field.TOPIC, topics.of(community.id()).stream().map(Topic::name).toList());
        for (var field : WRITTEN) {
            known.put(
                    field,
                    lines.stream()
                            .filter(line -> line[1].equals(field.word()) && fits(line[0], community.condition()))
                            .flatMap(line -> List.of(line[2].split("; ")).stream())
                            .distinct()
                            .toList());
        }
        return known;
    }

    private static boolean fits(String key, String condition) {
        return key.equals("any") || condition.toLowerCase(Locale.ROOT).contains(key);
    }
}
