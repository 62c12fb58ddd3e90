package org.understory.importing;

import java.util.Comparator;
import org.understory.text.Mistake;
import org.understory.web.Messages;

/** Something that a writer has to put right, and the file in which it stands. */
public record Finding(String file, Mistake mistake) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::file).thenComparing(Finding::mistake);

    static Finding at(TextFile file, int line, String key, Object... args) {
        return new Finding(file.name(), Mistake.at(line, key, args));
    }

    /** The finding as editors print it: {@code articles/x.md:12: There is no source “y”.} */
    public String say(Messages messages) {
        return file + ":" + mistake.line() + ": "
                + messages.say(mistake.key(), mistake.args().toArray());
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
