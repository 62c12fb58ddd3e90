package org.understory.members;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody may have meant who found nobody: an entry of the lists, a word of which begins as they typed. Members are
 * found by whole entries, which is one step along an index; this leads from a part of one to the whole.
 *
 * @param path the same search with that entry
 */
record Perhaps(String words, String path) {
    private static final int MOST = 6;

    static List<Perhaps> of(Map<Field, String> wishes, Map<Field, List<String>> lists) {
        var all = new ArrayList<Perhaps>();
        wishes.forEach((field, typed) -> lists.getOrDefault(field, List.of()).stream()
                .filter(entry -> isPart(Trait.word(typed), Trait.word(entry)))
                .forEach(entry -> {
                    var instead = new EnumMap<>(wishes);
                    instead.put(field, entry);
                    all.add(new Perhaps(entry, SearchPages.address(instead)));
                }));
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    private static boolean isPart(String typed, String entry) {
        return !typed.equals(entry)
                && (" " + entry).replaceAll("[^\\p{L}\\p{N}]+", " ").contains(" " + typed.toLowerCase(Locale.ROOT));
    }
}
