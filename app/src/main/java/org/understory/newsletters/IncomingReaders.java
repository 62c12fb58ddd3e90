package org.understory.newsletters;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.communities.Community;
import org.understory.importing.Finding;
import org.understory.importing.Incoming;
import org.understory.importing.Report;
import org.understory.members.BroughtReaders;
import org.understory.newsletters.ReaderColumns.Column;
import org.understory.people.Email;
import org.understory.subject.MemberId;
import org.understory.text.Mistake;
import org.understory.topics.Topics;
import org.understory.web.Messages;

/**
 * The readers of a newsletter as a CSV file, each with the record of their consent. One transaction takes the whole file; rows that
 * cannot be taken are named by their lines, never by the address. Nobody is written to.
 */
@Component
class IncomingReaders implements Incoming {
    private static final String WHAT = "reader";
    private static final int AT_ONCE = 1_000;

    /** More than a cell of notes has: a quotation mark was opened and not closed, and the rows after it are inside. */
    private static final int MOST_LINE_BREAKS = 20;

    private final BroughtReaders readers;
    private final Wishes wishes;
    private final Topics topics;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IncomingReaders(
            BroughtReaders readers,
            Wishes wishes,
            Topics topics,
            Messages messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.readers = readers;
        this.wishes = wishes;
        this.topics = topics;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "subscribers";
    }

    @Override
    public void bring(Community community, Path from, Set<String> options, Report report) throws IOException {
        var name = String.valueOf(from.getFileName());
        try {
            var file = CsvFile.of(from);
            if (file.guessed()) report.note(new Finding(name, Mistake.at(1, "newsletters.list.guessed")));
            transaction.executeWithoutResult(running -> {
                try {
                    rows(community, file, name, report);
                } catch (IOException unreadable) {
                    throw new java.io.UncheckedIOException(unreadable);
                }
                if (report.isRehearsal() || report.refused() > 0) running.setRollbackOnly();
            });
        } catch (CsvFile.UnknownEncoding unknown) {
            report.refuse(new Finding(name, Mistake.at(1, "newsletters.list.encoding")));
        } catch (CsvParseException broken) {
            report.refuse(new Finding(name, Mistake.at(1, "newsletters.list.broken")));
        } catch (java.io.UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void rows(Community community, CsvFile file, String name, Report report) throws IOException {
        var known = new HashMap<String, Long>();
        topics.load(community.id()).forEach(topic -> known.put(topic.slug(), topic.id()));
        var nameless = messages.say("newsletters.list.nameless");
        try (var rows = file.rows()) {
            var lines = rows.iterator();
            var columns = ReaderColumns.of(lines.hasNext() ? lines.next().getFields() : List.of());
            for (var needed : List.of(Column.EMAIL, Column.AT, Column.HOW))
                if (!columns.has(needed))
                    report.refuse(new Finding(name, Mistake.at(1, "newsletters.list.noColumn." + needed)));
            if (report.refused() > 0) return;
            var some = new ArrayList<ReaderRow.Good>();
            while (lines.hasNext()) {
                var row = lines.next();
                if (lineBreaks(row.getFields()) > MOST_LINE_BREAKS) {
                    report.refuse(new Finding(
                            name, Mistake.at((int) row.getStartingLineNumber(), "newsletters.list.unclosed")));
                    return;
                }
                switch (ReaderRow.of(
                        (int) row.getStartingLineNumber(), row.getFields(), columns, nameless, clock.instant())) {
                    case ReaderRow.Good good -> some.add(good);
                    case ReaderRow.Bad(var why) -> leaveOut(report, new Finding(name, why));
                }
                if (some.size() == AT_ONCE) {
                    take(community, some, known, report);
                    report.reached(row.getStartingLineNumber(), file.lines(), "");
                }
            }
            take(community, some, known, report);
        }
    }

    private static long lineBreaks(List<String> cells) {
        return cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    }

    private static void leaveOut(Report report, Finding why) {
        report.note(why);
        report.sum(WHAT, Report.Fate.LEFT_OUT, 1);
    }

    private void take(Community community, List<ReaderRow.Good> some, Map<String, Long> known, Report report) {
        var rows = new LinkedHashMap<Email, ReaderRow.Good>();
        some.forEach(row -> rows.putIfAbsent(row.reader().email(), row));
        var taken = readers.take(
                community.id(),
                rows.values().stream().map(ReaderRow.Good::reader).toList());
        var counted = new HashSet<MemberId>();
        taken.forEach((email, one) -> {
            if (!counted.add(one.member())) return;
            report.sum(
                    WHAT,
                    switch (one.fate()) {
                        case NEW -> Report.Fate.CREATED;
                        case KNOWN -> Report.Fate.UNCHANGED;
                        case UNWILLING -> Report.Fate.LEFT_OUT;
                    },
                    1);
            if (one.fate() == BroughtReaders.Fate.NEW)
                wish(one.member(), Objects.requireNonNull(rows.get(email)), known);
        });
        var twice = some.size() - counted.size();
        if (twice > 0) report.sum(WHAT, Report.Fate.UNCHANGED, twice);
        some.clear();
    }

    private void wish(MemberId member, ReaderRow.Good row, Map<String, Long> known) {
        var chosen = row.topics().stream()
                .filter(known::containsKey)
                .map(slug -> Objects.requireNonNull(known.get(slug)))
                .distinct()
                .toList();
        var wish = new Wish(row.frequency(), chosen);
        if (!wish.equals(Wish.ALL)) wishes.keep(member, wish);
    }
}
