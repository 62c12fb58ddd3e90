package org.understory.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.understory.web.Head;

/** The letters of the demonstration, or one of them. */
record DemoMailPage(Head head, List<KeptLetter> letters) {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    DemoMailPage {
        letters = List.copyOf(letters);
    }

    /** A line of a letter; where it is an address, it is shown as a link. */
    record Line(String text, boolean link) {}

    static List<Line> lines(KeptLetter letter) {
        return letter.text()
                .lines()
                .map(line -> new Line(line, ADDRESS.matcher(line).matches()))
                .toList();
    }
}
