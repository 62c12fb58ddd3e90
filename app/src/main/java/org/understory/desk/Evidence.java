package org.understory.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.understory.articles.Note;
import org.understory.web.Sentence;

/** What a careful reader would ask about the sources of a text. It is said to writer and reviewer and keeps nothing from being saved. */
final class Evidence {
    /** Years after which a source is called old: newer reviews may say otherwise. */
    static final int OLD = 10;

    private static final String MARK = "[^";
    private static final Pattern NUMBERS =
            Pattern.compile("(?i)(?<![\\d,.])\\d++(?:[.,]\\d++)? ?(?:%|per ?cent\\b|percent\\b)"
                    + "|(?<![\\d,.])\\d[\\d,.]*+ (?:out of|of|in) (?:every )?\\d[\\d,.]*\\b");

    private Evidence() {}

    /**
     * The questions, those about the text first, by its lines.
     *
     * @param medical whether a text without any source is a question at all
     * @param notes the sources that it cites
     * @param year this year
     */
    static List<Sentence> questions(boolean medical, String body, List<Note> notes, int year) {
        var found = new ArrayList<Sentence>();
        if (body.isBlank()) return found;
        if (medical && notes.isEmpty()) found.add(Sentence.of("desk.evidence.none"));
        text(body, found);
        notes.forEach(note -> source(note, year, found));
        return found;
    }

    private static void text(String body, List<Sentence> found) {
        var lines = body.split("\n", -1);
        for (int first = 0; first < lines.length; first++) {
            if (lines[first].isBlank()) continue;
            var known = lines[first].strip().equals("::: known");
            var end = first;
            while (end + 1 < lines.length && !(known ? lines[end].strip().equals(":::") : lines[end + 1].isBlank()))
                end++;
            var passage = String.join("\n", List.of(lines).subList(first, end + 1));
            if (!passage.contains(MARK)) {
                if (known) found.add(Sentence.of("desk.evidence.known", first + 1));
                else if (NUMBERS.matcher(passage).find()) found.add(Sentence.of("desk.evidence.numbers", first + 1));
            }
            first = end;
        }
    }

    private static void source(Note note, int year, List<Sentence> found) {
        var word = note.citation().source();
        var source = note.source();
        if (source.link() == null && source.isbn() == null) found.add(Sentence.of("desk.evidence.unfindable", word));
        if (source.year() == null) found.add(Sentence.of("desk.evidence.undated", word));
        else if (year - source.year() > OLD)
            found.add(Sentence.of("desk.evidence.old", word, source.year().toString()));
        else if (source.year() > year)
            found.add(Sentence.of("desk.evidence.future", word, source.year().toString()));
    }
}
