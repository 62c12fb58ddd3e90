package org.understory.moderation;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.understory.members.Viewer;
import org.understory.people.Email;
import org.understory.people.Tries;
import org.understory.text.CleanText;
import org.understory.web.Mistakes;

/** Who may report how much, and what a report has to say. */
final class ReportRules {
    static final int LONGEST = 2_000;
    static final int LONGEST_PLACE = 500;
    static final int LONGEST_NAME = 200;

    /** Reports of one account. */
    static final Tries.Limit BY_PERSON = new Tries.Limit("report", 30, Duration.ofDays(1));

    /** Letters to one address that anybody typed. */
    static final Tries.Limit RECEIPTS = new Tries.Limit("report-receipt", 3, Duration.ofDays(1));

    private ReportRules() {}

    /** Everything that is wrong with what was typed. */
    static Mistakes mistakes(ReportForm form, Viewer viewer) {
        var mistakes = new Mistakes();
        var ground = Ground.of(form.ground());
        if (ground.isEmpty()) mistakes.add("ground", "moderation.report.ground.missing");
        var words = tooLong("words", form.words(), LONGEST, mistakes);
        var illegal = ground.equals(Optional.of(Ground.ILLEGAL));
        if (words.isBlank() && illegal) mistakes.add("words", "moderation.report.words.illegal");
        if (words.isBlank() && ground.equals(Optional.of(Ground.OTHER)))
            mistakes.add("words", "moderation.report.words.missing");
        if (!(viewer instanceof Viewer.Present)) address(form.typed(form.email()), mistakes);
        var name = tooLong("name", form.name(), LONGEST_NAME, mistakes);
        tooLong("place", form.place(), LONGEST_PLACE, mistakes);
        if (illegal && name.isBlank()) mistakes.add("name", "moderation.report.name.missing");
        if (illegal && form.faith() == null) mistakes.add("faith", "moderation.report.faith.missing");
        return mistakes;
    }

    private static void address(String typed, Mistakes mistakes) {
        if (typed.isBlank()) mistakes.add("email", "moderation.report.email.missing");
        else if (Email.of(typed).isEmpty()) mistakes.add("email", "moderation.report.email.wrong");
    }

    private static CleanText tooLong(String field, @Nullable String typed, int most, Mistakes mistakes) {
        var clean = CleanText.of(typed == null ? "" : typed);
        if (clean.over(most).isPresent()) mistakes.add(field, "moderation.report.tooLong", clean.length(), most);
        return clean;
    }
}
