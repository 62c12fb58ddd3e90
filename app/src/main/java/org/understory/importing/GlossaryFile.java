package org.understory.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.understory.glossary.Word;
import org.understory.text.FrontMatterFields;

/** The words that a folder explains, each with its forms and what it means. */
record GlossaryFile(List<Placed<GlossaryFile.Entry>> words, List<Finding> findings) {
    private static final int LONGEST_WORD = 80;
    private static final int LONGEST_EXPLANATION = 600;

    record Entry(String word, List<String> forms, String explanation) {}

    /** @param known the words that the community explains already; none of their forms can become another word's */
    static GlossaryFile of(TextFile file, List<Word> known) {
        var words = new ArrayList<Placed<Entry>>();
        var list = FactList.of(file);
        var findings = new ArrayList<>(list.findings());
        var owners = new HashMap<String, String>();
        for (var word : known)
            Stream.concat(Stream.of(word.word()), word.forms().stream())
                    .forEach(form -> owners.put(lower(form), lower(word.word())));
        for (var item : list.items()) {
            var fields = item.facts().fields();
            var entry = new Entry(
                    shaped(fields, "word", fields.text("word").orElse("")),
                    forms(fields),
                    fields.text("explanation").orElse(""));
            if (entry.explanation().length() > LONGEST_EXPLANATION)
                fields.mistake(
                        "explanation",
                        "importing.tooLong",
                        "explanation",
                        entry.explanation().length(),
                        LONGEST_EXPLANATION);
            if (words.stream().anyMatch(one -> lower(one.thing().word()).equals(lower(entry.word()))))
                fields.mistake("word", "importing.twice", entry.word());
            else own(entry, owners, fields);
            words.add(new Placed<>(entry, file.name(), item.firstLine()));
            findings.addAll(item.findings());
        }
        return new GlossaryFile(List.copyOf(words), List.copyOf(findings));
    }

    private static void own(Entry entry, Map<String, String> owners, FrontMatterFields fields) {
        Stream.concat(Stream.of(entry.word()), entry.forms().stream()).forEach(form -> {
            var owner = owners.putIfAbsent(lower(form), lower(entry.word()));
            if (owner != null && !owner.equals(lower(entry.word())))
                fields.mistake(form.equals(entry.word()) ? "word" : "forms", "importing.formTaken", form, owner);
        });
    }

    private static List<String> forms(FrontMatterFields fields) {
        return Arrays.stream(fields.textIfAny("forms").orElse("").split(","))
                .map(String::strip)
                .filter(form -> !form.isEmpty())
                .map(form -> shaped(fields, "forms", form))
                .distinct()
                .toList();
    }

    private static String shaped(FrontMatterFields fields, String key, String word) {
        if (!word.isEmpty() && !word.matches("[\\p{L}\\p{N}][^,<>]*")) fields.mistake(key, "importing.notWord", word);
        if (word.length() > LONGEST_WORD) fields.mistake(key, "importing.tooLong", key, word.length(), LONGEST_WORD);
        return word;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
