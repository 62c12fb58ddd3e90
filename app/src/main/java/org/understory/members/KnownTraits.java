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

/** What members can tick instead of typing it, by the community's condition. Everything else can be typed. */
@Component
class KnownTraits {
    private final List<String[]> lines;

    KnownTraits() {
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

    /** The lists for a community about this condition; for one that is not known, those that fit all. */
    Map<Field, List<String>> of(String condition) {
        var known = new EnumMap<Field, List<String>>(Field.class);
        for (var field : Field.LISTS) {
            known.put(
                    field,
                    lines.stream()
                            .filter(line -> line[1].equals(field.word()) && fits(line[0], condition))
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
