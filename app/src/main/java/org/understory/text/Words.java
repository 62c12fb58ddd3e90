package org.understory.text;

import java.util.List;
import java.util.regex.Pattern;

/** The words of a plain text: runs of letters and digits, joined by apostrophes and hyphens. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['’‐-][\\p{L}\\p{M}\\p{N}]++)*+");

    private Words() {}

    static int count(String plain) {
        var matcher = WORD.matcher(plain);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    static List<String> of(String plain) {
        return WORD.matcher(plain).results().map(match -> match.group()).toList();
    }
}
