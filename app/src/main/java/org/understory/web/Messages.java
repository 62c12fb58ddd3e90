package org.understory.web;

import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence that a person reads, by key, from {@code messages/<room>.properties}. The keys begin with the room's
 * name. Patterns are {@link java.text.MessageFormat}'s, so an apostrophe is written twice.
 */
@Component
public class Messages {
    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    public Messages() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        source.setBasenames(Stream.of(files)
                .map(file -> file.getFilename())
                .filter(name -> name != null && !name.contains("_"))
                .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
                .sorted()
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setAlwaysUseMessageFormat(true);
        source.setFallbackToSystemLocale(false);
        source.setBundleClassLoader(getClass().getClassLoader());
        source.setCacheMillis(-1);
        ResourceBundle.clearCache();
    }

    /** The sentence for a key, filled in. A key that does not exist is a bug and fails. */
    public String say(String key, Object... args) {
        return source.getMessage(key, args, Locale.ENGLISH);
    }
}
