package org.understory.newsletters;

import java.util.List;
import org.understory.mail.Mailing;
import org.understory.web.Site;

/**
 * What the letter's template shows. All addresses are absolute.
 *
 * @param words safe HTML, may be empty
 */
record LetterPage(Site site, String subject, String words, List<Entry> articles, List<Entry> questions) {
    LetterPage {
        articles = List.copyOf(articles);
        questions = List.copyOf(questions);
    }

    /**
     * An article or a question.
     *
     * @param about one sentence or two; may be empty
     * @param note in small letters: the review of an article, how many answers a question has
     */
    record Entry(String title, String url, String about, String note) {}

    String firstName() {
        return Mailing.FIRST_NAME;
    }

    String unsubscribe() {
        return Mailing.UNSUBSCRIBE;
    }

    String preferences() {
        return Mailing.PREFERENCES;
    }
}
