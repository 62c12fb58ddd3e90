package org.understory.process;

import java.util.Map;
import java.util.Set;
import org.understory.Reader;

/** An issue of the newsletter that an editor of a running program composed and sent to everybody, through the pages. */
final class SentIssue {
    private final Inside inside;
    private final Set<String> readers;

    /** @param more how many readers there are beside those of the demonstration */
    SentIssue(Inside inside, int port, int more) {
        this.inside = inside;
        this.readers = inside.newsletterReaders(more);
        var editor = new Reader("psoriasis.localhost", port);
        editor.cookies().put("__Host-understory", inside.signsIn("editor@example.org"));
        var edit = editor.post("/desk/newsletters").location();
        var form = editor.get(edit).page().selectFirst("main form[action$=/edit]");
        var draft = editor.submit(form, "subject", "News of the week", "words", "A few words.", "segment", "everybody")
                .location();
        var sending = editor.get(draft).page().selectFirst("form[action$=/sending]");
        var begun = editor.submit(sending, "sure", "yes");
        if (begun.status() != 303) throw new IllegalStateException(begun.status() + ": " + begun.text());
    }

    /** The addresses to which it goes. */
    Set<String> readers() {
        return readers;
    }

    boolean isDone() {
        return !counted().containsKey("waiting") && !counted().containsKey("sending");
    }

    /** How many recipients are in each state. */
    Map<String, Integer> counted() {
        return inside.recipients();
    }

    /** The addresses of which it is recorded that the letter may have arrived twice. */
    Set<String> sentAgain() {
        return inside.recipientsSentAgain();
    }
}
