package org.understory.text;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

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

    /** English, as the messages file has it. */
    public static final ArticleLabels ENGLISH =
            from(ResourceBundle.getBundle("messages/text", Locale.ENGLISH)::getString);

    /** The words of a language, taken from wherever sentences are found by key. */
    public static ArticleLabels from(UnaryOperator<String> sentences) {
        return new ArticleLabels(
                sentences.apply("text.answer.see"),
                sentences.apply("text.answer.hide"),
                sentences.apply("text.known"),
                sentences.apply("text.unknown"),
                sentences.apply("text.urgent"),
                sentences.apply("text.source"));
    }

    String source(int number) {
        return source.replace("{0}", Integer.toString(number));
    }
}
