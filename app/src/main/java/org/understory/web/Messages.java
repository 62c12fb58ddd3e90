package org.understory.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence that a person reads, by key, from {@code messages/<room>.properties}. The keys begin with the room's
 * name. Patterns are {@link java.text.MessageFormat}'s, so an apostrophe is written twice.
 */
@Component
public class Messages {
    private final Map<String, Phrase> phrases;

    public Messages() throws IOException {
        var read = new HashMap<String, Phrase>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var sentences = new Properties();
            try (var in = new java.io.InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                sentences.load(in);
            }
            for (var key : sentences.stringPropertyNames()) {
                if (read.put(key, Phrase.of(sentences.getProperty(key))) != null)
                    throw new IllegalStateException("Two sentences for " + key);
            }
        }
        phrases = Map.copyOf(read);
    }

    /** The sentences whose keys begin so, by key, with their places left open: what a page says before it says it of something. */
    public SortedMap<String, String> patterns(String beginning) {
        var all = new TreeMap<String, String>();
        phrases.forEach((key, phrase) -> {
            if (key.startsWith(beginning)) all.put(key, phrase.format().toPattern());
        });
        return all;
    }

    /** The sentence for a key, filled in. A key that does not exist is a bug and fails. */
    public String say(String key, Object... args) {
        var phrase = phrases.get(key);
        if (phrase == null) throw new IllegalArgumentException("No sentence for " + key);
        return phrase.say(args);
    }
}
