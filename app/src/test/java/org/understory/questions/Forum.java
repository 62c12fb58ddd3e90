package org.understory.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.understory.Reader;

/** Asking and answering through the pages. */
public final class Forum {
    /** How a number is written in the address of a form. */
    public static final String NUMBER = QuestionPages.NUMBER;

    private Forum() {}

    static Reader.Shown ask(Reader browser, String title, String... more) {
        var fields = new ArrayList<>(List.of("title", title));
        fields.addAll(List.of(more));
        return browser.post("/questions", fields.toArray(String[]::new));
    }

    /** Asks and answers the question's number. */
    public static long asked(Reader browser, String title, String... more) {
        return number(ask(browser, title, more), "/questions/([0-9]+).*");
    }

    static Reader.Shown answer(Reader browser, long question, String text) {
        return answer(browser, question, text, Map.of());
    }

    static Reader.Shown answer(
            Reader browser, long question, String text, Map<String, String> more, Reader.File... files) {
        var fields = new LinkedHashMap<>(Map.of("text", text));
        fields.putAll(more);
        return browser.postFiles("/questions/" + question + "/answers", fields, List.of(files));
    }

    /** Answers and answers the answer's number. */
    public static long answered(Reader browser, long question, String text) {
        return number(answer(browser, question, text), ".*#answer-([0-9]+)");
    }

    public static Element page(Reader browser, long question) {
        var shown = browser.get("/questions/" + question);
        return (shown.status() / 100 == 3 ? shown.follow() : shown).page();
    }

    public static Element answer(Reader browser, long question, long answer) {
        var found = page(browser, question).getElementById("answer-" + answer);
        if (found == null) throw new AssertionError("Not on the page: answer " + answer);
        return found;
    }

    private static long number(Reader.Shown shown, String pattern) {
        if (shown.status() != 303)
            throw new AssertionError(shown.status() + ": "
                    + shown.page().select(".mistake, .notice, h1").text());
        return Long.parseLong(shown.location().replaceFirst(pattern, "$1"));
    }
}
