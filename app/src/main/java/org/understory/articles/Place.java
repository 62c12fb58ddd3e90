package org.understory.articles;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ends: the day and id of its last article. In an address it is {@code 2026-03-02.17}. */
record Place(LocalDate day, long id) {
    static final Place START = new Place(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

    /** The place in an address; the start when there is none, empty when it is not one of ours. */
    static Optional<Place> of(@Nullable String written) {
        if (written == null) return Optional.of(START);
        var dot = written.indexOf('.');
        if (dot < 0) return Optional.empty();
        try {
            return Optional.of(
                    new Place(LocalDate.parse(written.substring(0, dot)), Long.parseLong(written.substring(dot + 1))));
        } catch (DateTimeParseException | NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    static Place after(List<ArticleCard> cards) {
        return new Place(
                cards.getLast().published().date(), cards.getLast().id().value());
    }

    @Override
    public String toString() {
        return day + "." + id;
    }
}
