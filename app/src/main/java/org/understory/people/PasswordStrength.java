package org.understory.people;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import me.gosimple.nbvcxz.Nbvcxz;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.web.Sentence;

/** How hard a password is to guess, estimated from patterns and lists of known passwords, and said in words. */
@Component
public class PasswordStrength {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** The lists take some ten megabytes and are seldom needed, so the memory may have them back. */
    private SoftReference<Nbvcxz> loaded = new SoftReference<>(null);

    /** What is to be said of a password. */
    public sealed interface Judgement {
        Sentence words();

        /** Good enough to be set. */
        record Fine(Sentence words) implements Judgement {}

        record Refused(Sentence words) implements Judgement {}
    }

    /**
     * Judges a password.
     *
     * @param known words that others would try first: the person's e-mail address, the community's name
     */
    public Judgement judge(@Nullable String password, List<String> known) {
        if (password == null || password.isEmpty()) return refused("people.password.missing");
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return refused("people.password.short", SHORTEST);
        if (length > LONGEST) return refused("people.password.long", LONGEST);
        if (password.chars().distinct().count() < 4 || repeats(password, known)) return refused("people.password.weak");
        var guesses = estimator().estimate(password).getGuesses().doubleValue();
        if (guesses < 1e8) return refused("people.password.weak");
        return new Judgement.Fine(Sentence.of(guesses < 1e11 ? "people.password.fair" : "people.password.strong"));
    }

    private static boolean repeats(String password, List<String> known) {
        var rest = password.toLowerCase(Locale.ROOT);
        for (var word : known) {
            for (var part : Pattern.compile("[^\\p{L}\\p{N}]+").split(word.toLowerCase(Locale.ROOT))) {
                if (part.length() > 2) rest = rest.replace(part, "");
            }
        }
        return rest.length() < 6;
    }

    private static Judgement.Refused refused(String key, Object... args) {
        return new Judgement.Refused(Sentence.of(key, args));
    }

    private synchronized Nbvcxz estimator() {
        var known = loaded.get();
        if (known != null) return known;
        var fresh = new Nbvcxz();
        loaded = new SoftReference<>(fresh);
        return fresh;
    }
}
