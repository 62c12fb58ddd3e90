package org.understory.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.understory.communities.HelpLine;
import org.understory.communities.HelpLines;
import org.understory.text.CleanText;
import org.understory.web.Mistakes;

/** One row of the table of help lines, as it was typed. */
record HelpLineForm(
        String kind, String country, String name, String number, String how, String hours, boolean checked) {
    static final HelpLineForm EMPTY = new HelpLineForm("crisis", "", "", "", "", "", false);
    static final int MOST = 20;

    static HelpLineForm of(HelpLine line) {
        return new HelpLineForm(
                line.kind(), line.country(), line.name(), line.number(), line.how(), line.hours(), false);
    }

    /** The rows of a posted form: {@code name-0}, {@code name-1} and so on. */
    static List<HelpLineForm> rows(HttpServletRequest request) {
        var rows = new ArrayList<HelpLineForm>();
        for (int i = 0; i < MOST && request.getParameter("name-" + i) != null; i++) {
            rows.add(new HelpLineForm(
                    text(request, "kind-" + i),
                    text(request, "country-" + i),
                    text(request, "name-" + i),
                    text(request, "number-" + i),
                    text(request, "how-" + i),
                    text(request, "hours-" + i),
                    request.getParameter("checked-" + i) != null));
        }
        return rows;
    }

    boolean isEmpty() {
        return (country + name + number + how + hours).isEmpty();
    }

    /**
     * The help line that was typed, or empty with the mistakes noted. A new or changed one must have been checked today.
     *
     * @param before the help lines as they were
     */
    Optional<HelpLine> judged(int row, List<HelpLine> before, Instant now, Mistakes mistakes) {
        if (name.isEmpty()) mistakes.add("name-" + row, "admin.help.name.missing");
        if (country.isEmpty()) mistakes.add("country-" + row, "admin.help.country.missing");
        if (number.isEmpty()) mistakes.add("number-" + row, "admin.help.number.missing");
        if (!HelpLines.KINDS.contains(kind)) mistakes.add("kind-" + row, "admin.help.kind.wrong");
        for (var text : List.of(country, name, number, how, hours)) {
            if (text.length() > 200) mistakes.add("name-" + row, "communities.tooLong", text.length(), 200);
        }
        var known = checkedBefore(before);
        if (!checked && known == null) mistakes.add("checked-" + row, "admin.help.unchecked");
        if (!mistakes.isEmpty()) return Optional.empty();
        return Optional.of(new HelpLine(kind, country, name, number, how, hours, checked ? now : known));
    }

    private @Nullable Instant checkedBefore(List<HelpLine> before) {
        return before.stream()
                .filter(line -> line.name().equals(name) && line.number().equals(number))
                .findFirst()
                .map(HelpLine::checkedAt)
                .orElse(null);
    }

    private static String text(HttpServletRequest request, String name) {
        var typed = request.getParameter(name);
        return typed == null ? "" : CleanText.of(typed).value().replaceAll("\\s+", " ");
    }
}
