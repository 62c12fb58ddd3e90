package bench;

import java.util.regex.Pattern;

/**
 * What stands in pgbench's script where the program sends something else for every comment or update.
 *
 * @param member who wrote what was overheard
 * @param article under which
 * @param tokenHash by which the member is known; it stays, as one lookup costs what another costs
 * @param newest the newest one before the overheard ones
 * @param mark in its text
 */
record Varying(String member, String article, String tokenHash, long newest, String mark) {

    /** A signal that ends with the number of what is new. */
    private static final Pattern NAMED = Pattern.compile("([^']*:\\d+ )(\\d{1,18})");

    /** The expression, or null for what stays. */
    String inPlaceOf(String value) {
        if (value.equals(member)) return ":member::bigint";
        if (value.equals(article)) return ":article::bigint";
        if (value.matches("\\d{1,18}") && isNew(Long.parseLong(value))) return ":new_id::bigint";
        if (value.matches("(comments|updates) of member " + member))
            return "('%s' || :member::bigint)".formatted(value.substring(0, value.length() - member.length()));
        var signal = NAMED.matcher(value);
        if (signal.matches() && isNew(Long.parseLong(signal.group(2))))
            return "('%s' || :new_id::bigint)".formatted(signal.group(1));
        if (value.matches("article\\W" + article + "\\b.*"))
            return "('%s' || :article::bigint || '%s')"
                    .formatted(value.substring(0, 8), value.substring(8 + article.length()));
        if (value.contains(mark)) return "replace('%s', '%s', (:r::bigint)::text)".formatted(value, mark);
        if (value.matches("\\\\x[0-9a-f]{64}") && !value.equals(tokenHash)) return "sha256(int8send(:r::bigint))";
        return null;
    }

    private boolean isNew(long number) {
        return number > newest && number < newest + 1_000;
    }
}
