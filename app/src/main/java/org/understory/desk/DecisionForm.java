package org.understory.desk;

import org.jspecify.annotations.Nullable;
import org.understory.text.CleanText;
import org.understory.web.Mistakes;

/** What a reviewer typed beside a decision. */
record DecisionForm(
        @Nullable String decision,
        @Nullable String hash,
        @Nullable String scope,
        @Nullable String interests,
        @Nullable String months,
        @Nullable String note) {
    static final int LONGEST_SCOPE = 300;
    static final int LONGEST_INTERESTS = 1000;
    static final int LONGEST_NOTE = 2000;
    private static final int A_YEAR = 12;

    /** The same as a wish to sign, where nothing else can be decided. */
    DecisionForm signing() {
        return new DecisionForm("sign", hash, scope, interests, months, note);
    }

    boolean isSigning() {
        return "sign".equals(decision);
    }

    String cleanScope() {
        return clean(scope).replaceAll("\\s+", " ");
    }

    String cleanInterests() {
        return clean(interests);
    }

    @Nullable
    String cleanNote() {
        var text = clean(note);
        return text.isEmpty() ? null : text;
    }

    /** For how long the review holds: half a year, one, or two. */
    int cleanMonths() {
        return "6".equals(months) ? 6 : "24".equals(months) ? 24 : A_YEAR;
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes();
        if (isSigning()) {
            if (cleanScope().isEmpty()) mistakes.add("scope", "desk.review.scope.missing");
            if (cleanInterests().isEmpty()) mistakes.add("interests", "desk.review.interests.missing");
        } else if (cleanNote() == null) {
            mistakes.add("note", "desk.review.note.missing");
        }
        atMost(mistakes, "scope", cleanScope(), LONGEST_SCOPE);
        atMost(mistakes, "interests", cleanInterests(), LONGEST_INTERESTS);
        atMost(mistakes, "note", clean(note), LONGEST_NOTE);
        return mistakes;
    }

    private static void atMost(Mistakes mistakes, String field, String text, int most) {
        if (text.length() > most) mistakes.add(field, "desk.tooLong", text.length(), most);
    }

    private static String clean(@Nullable String typed) {
        return CleanText.of(typed == null ? "" : typed).value().strip();
    }
}
