package org.understory.newsletters;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column of a list holds what, whatever the program that wrote it called them. */
record ReaderColumns(Map<ReaderColumns.Column, Integer> places) {
    enum Column {
        EMAIL("email", "emailaddress", "mail", "address", "subscriberemail"),
        NAME("name", "firstname", "fname", "givenname", "vorname"),
        AT(
                "consentedat",
                "consentdate",
                "consenttime",
                "confirmtime",
                "confirmedat",
                "optintime",
                "optindate",
                "subscribedat",
                "subscribed",
                "createdat"),
        HOW("consenthow", "consent", "consentsource", "how", "source", "optinsource", "signupsource"),
        TOPICS("topics", "interests"),
        FREQUENCY("frequency"),
        STATUS("status", "state");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }
    }

    /** By the first row. Where two columns hold the same thing, the better known name counts. */
    static ReaderColumns of(List<String> header) {
        var bare = header.stream()
                .map(one -> one.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .toList();
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values())
            column.names.stream()
                    .map(bare::indexOf)
                    .filter(place -> place >= 0)
                    .findFirst()
                    .ifPresent(place -> places.put(column, place));
        return new ReaderColumns(places);
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** What a row holds there; nothing where it has no such column or ends before. */
    String in(List<String> row, Column column) {
        var place = places.get(column);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }
}
