package org.understory.text;

/**
 * The few words that a rendered article brings along, in the page's language.
 *
 * @param seeAnswer on a folded answer: <i>See answer</i>
 * @param hideAnswer on an open one: <i>Hide answer</i>
 * @param known heading: <i>What is known</i>
 * @param unknown heading: <i>What is not known</i>
 * @param urgent heading of a box of urgent signs that has none of its own
 * @param source how a source number is read aloud, with {@code {0}} for the number: <i>Source {0}</i>
 */
public record ArticleLabels(
        String seeAnswer, String hideAnswer, String known, String unknown, String urgent, String source) {

    /** English, for tests, tools and installations without another language. */
    public static final ArticleLabels ENGLISH = new ArticleLabels(
            "See answer", "Hide answer", "What is known", "What is not known", "Get help quickly", "Source {0}");

    String source(int number) {
        return source.replace("{0}", Integer.toString(number));
    }
}
