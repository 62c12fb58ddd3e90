package org.understory.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Unicode NFC. Sorting a run of marks takes time that grows with its square, so that a run which no language writes (the
 * stream-safe form of UAX #15 allows 30) is left as it is.
 */
final class NormalForm {

    private static final Pattern ABSURD_RUN = Pattern.compile("\\p{M}{200,}+");

    private NormalForm() {}

    static String of(String text) {
        var runs = ABSURD_RUN.matcher(text);
        var out = new StringBuilder(text.length());
        int from = 0;
        while (runs.find()) {
            out.append(Normalizer.normalize(text.substring(from, runs.start()), Normalizer.Form.NFC));
            out.append(runs.group());
            from = runs.end();
        }
        return out.append(Normalizer.normalize(text.substring(from), Normalizer.Form.NFC))
                .toString();
    }
}
