package org.understory.questions;

import org.jspecify.annotations.Nullable;
import org.understory.text.CleanText;
import org.understory.web.Mistakes;

/** What an owner or editor typed about a health professional. */
record ProfessionalForm(
        @Nullable String handle,
        @Nullable String name,
        @Nullable String credential,
        @Nullable String how) {
    static final ProfessionalForm EMPTY = new ProfessionalForm(null, null, null, null);

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CREDENTIAL = 200;
    private static final int LONGEST_HOW = 500;

    String cleanHandle() {
        return line(handle).replaceFirst("^@", "");
    }

    String cleanName() {
        return line(name);
    }

    String cleanCredential() {
        return line(credential);
    }

    String cleanHow() {
        return CleanText.of(how == null ? "" : how).value();
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes();
        if (CleanText.of(cleanHandle()).isBlank()) mistakes.add("handle", "questions.professional.handle.missing");
        check(mistakes, "name", "questions.professional.name.missing", cleanName(), LONGEST_NAME);
        check(
                mistakes,
                "credential",
                "questions.professional.credential.missing",
                cleanCredential(),
                LONGEST_CREDENTIAL);
        check(mistakes, "how", "questions.professional.how.missing", cleanHow(), LONGEST_HOW);
        return mistakes;
    }

    private static void check(Mistakes mistakes, String field, String missing, String typed, int longest) {
        var clean = CleanText.of(typed);
        if (clean.isBlank()) mistakes.add(field, missing);
        clean.over(longest)
                .ifPresent(over -> mistakes.add(field, "questions.professional.tooLong", over.count(), longest));
    }

    private static String line(@Nullable String typed) {
        return CleanText.of(typed == null ? "" : typed)
                .value()
                .replaceAll("\\s+", " ")
                .strip();
    }
}
