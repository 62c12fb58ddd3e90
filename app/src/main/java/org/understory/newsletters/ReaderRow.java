package org.understory.newsletters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.understory.members.BroughtReaders;
import org.understory.newsletters.ReaderColumns.Column;
import org.understory.people.Email;
import org.understory.text.CleanText;
import org.understory.text.Mistake;
import org.understory.text.PersonalName;

/** A row of a list of readers, read. */
sealed interface ReaderRow {
    int LONGEST_HOW = 200;

    /**
     * Somebody who can be taken.
     *
     * @param topics slugs, as they stand there
     */
    record Good(BroughtReaders.Reader reader, Wish.Frequency frequency, List<String> topics) implements ReaderRow {}

    /** Somebody who cannot. */
    record Bad(Mistake why) implements ReaderRow {}

    /** What a cell begins with that a spreadsheet would take for a formula. */
    String FORMULA = "[=+\\-@\\t\\r]";

    Set<String> GONE =
            Set.of("unsubscribed", "cleaned", "bounced", "complained", "unconfirmed", "pending", "inactive", "deleted");

    /** @param nameless what somebody without a name is called */
    static ReaderRow of(int line, List<String> row, ReaderColumns columns, String nameless, Instant now) {
        if (Stream.of(Column.EMAIL, Column.NAME, Column.AT, Column.HOW)
                .anyMatch(one -> columns.in(row, one).indexOf('\n') >= 0)) return bad(line, "lineBreak");
        if (row.stream().anyMatch(cell -> cell.indexOf('\uFFFD') >= 0)) return bad(line, "unreadable");
        var email = Email.of(plain(columns.in(row, Column.EMAIL)));
        if (email.isEmpty() || email.get().value().startsWith("=")) return bad(line, "noAddress");
        if (GONE.contains(columns.in(row, Column.STATUS).toLowerCase(Locale.ROOT))) return bad(line, "gone");
        var how = CleanText.of(plain(columns.in(row, Column.HOW)))
                .value()
                .replaceAll("\\s+", " ")
                .strip();
        var typed = columns.in(row, Column.AT);
        if (how.isEmpty() || typed.isEmpty()) return bad(line, "noConsent");
        if (how.length() > LONGEST_HOW) how = how.substring(0, LONGEST_HOW);
        var at = instant(typed);
        if (at.isEmpty()) return bad(line, "noDay");
        if (at.get().isAfter(now)) return bad(line, "future");
        return new Good(
                new BroughtReaders.Reader(email.get(), name(columns.in(row, Column.NAME), nameless), how, at.get()),
                Wish.Frequency.typed(columns.in(row, Column.FREQUENCY).toLowerCase(Locale.ROOT))
                        .orElse(Wish.Frequency.EACH),
                Arrays.stream(columns.in(row, Column.TOPICS).split("[;,|]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList());
    }

    /** A cell as a spreadsheet shows it: what keeps it from being a formula is gone. */
    static String plain(String cell) {
        return cell.matches("(?s)'" + FORMULA + ".*") ? cell.substring(1) : cell;
    }

    /** A cell that no spreadsheet takes for a formula. */
    static String harmless(String words) {
        return words.matches("(?s)" + FORMULA + ".*") ? "'" + words : words;
    }

    private static String name(String cell, String nameless) {
        var typed = plain(cell);
        if (typed.matches("(?s)" + FORMULA + ".*")) return nameless;
        return PersonalName.check(typed) instanceof PersonalName.Check.Fine(var name) ? name.value() : nameless;
    }

    private static Optional<Instant> instant(String typed) {
        var text = typed.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\d)", "$1T$2").replaceFirst(" ?UTC$", "Z");
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) return start(LocalDate.parse(text));
            if (text.matches("\\d{1,2}\\.\\d{1,2}\\.\\d{4}"))
                return start(LocalDate.parse(text, DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)));
            if (text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$"))
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> start(LocalDate day) {
        return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Bad bad(int line, String why) {
        return new Bad(Mistake.at(line, "newsletters.list." + why));
    }
}
