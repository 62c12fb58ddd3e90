package bench;

/**
 * What stands in pgbench's script where the program sends something else for every comment.
 *
 * @param member who wrote the comment that was overheard
 * @param article under which
 * @param tokenHash by which the member is known; it stays, as one lookup costs what another costs
 * @param newest the newest comment before the overheard ones
 * @param mark in its text
 */
record Varying(String member, String article, String tokenHash, long newest, String mark) {

    /** The expression, or null for what stays. */
    String inPlaceOf(String value) {
        if (value.equals(member)) return ":member::bigint";
        if (value.equals(article)) return ":article::bigint";
        if (value.matches("\\d{1,18}") && isNew(Long.parseLong(value))) return ":new_id::bigint";
        if (value.equals("comments of member " + member)) return "('comments of member ' || :member::bigint)";
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
