package org.understory.members;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Guesses whether a pseudonym would tell who somebody is. It can err either way, so it only leads to a warning. */
@Component
class RealNames {
    private static final Pattern PROVIDER = Pattern.compile(
            ".*(gmail|hotmail|outlook|yahoo|icloud|gmx|proton|aol)([_-]?(com|net|org|me|de))?$|.{3,}[_-](com|net|org|de|uk)$");

    private final Set<String> first = list("first");
    private final Set<String> last = list("last");

    /** What it would tell. */
    enum Tells {
        NOTHING,
        FULL_NAME,
        OWN_NAME,
        ADDRESS
    }

    /**
     * Looks at a pseudonym.
     *
     * @param ownName the person's first name, where it is known
     * @param address their e-mail address, where it is known
     */
    Tells of(Handle handle, @Nullable String ownName, @Nullable String address) {
        var whole = plain(handle.value());
        if (ownName != null && plain(ownName).length() > 1 && whole.equals(plain(ownName))) return Tells.OWN_NAME;
        if (PROVIDER.matcher(handle.value().toLowerCase(Locale.ROOT)).matches() || isLocalPart(whole, address)) {
            return Tells.ADDRESS;
        }
        var words = handle.words().stream()
                .map(RealNames::plain)
                .filter(word -> !word.isEmpty())
                .toList();
        return isFullName(words, ownName) || isRunTogether(words) ? Tells.FULL_NAME : Tells.NOTHING;
    }

    private boolean isFullName(List<String> words, @Nullable String ownName) {
        if (words.size() < 2) return false;
        var begins = words.getFirst();
        var ends = words.getLast();
        var given = first.contains(begins) || (ownName != null && begins.equals(plain(ownName)));
        return given && (last.contains(ends) || ends.length() == 1) || last.contains(begins) && first.contains(ends);
    }

    private boolean isRunTogether(List<String> words) {
        if (words.size() != 1) return false;
        var word = words.getFirst();
        for (int at = 3; at <= word.length() - 3; at++) {
            if (first.contains(word.substring(0, at)) && last.contains(word.substring(at))) return true;
        }
        return false;
    }

    private static boolean isLocalPart(String whole, @Nullable String address) {
        if (address == null || address.indexOf('@') < 0) return false;
        var local = plain(address.substring(0, address.indexOf('@')));
        return local.length() > 3 && whole.equals(local);
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> list(String name) {
        try (var in = new ClassPathResource("names/" + name + ".txt").getInputStream()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
