package org.understory.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.understory.text.ArticleText;
import org.understory.text.CanonicalText;
import org.understory.web.Mistakes;

/**
 * What somebody typed into an article's draft.
 *
 * @param version of the draft that the form was filled with
 */
record ArticleForm(
        @Nullable String title,
        @Nullable String lede,
        @Nullable String body,
        List<String> topics,
        @Nullable String why,
        @Nullable String version) {
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_LEDE = 300;
    static final int LONGEST_WHY = 500;

    ArticleForm {
        topics = List.copyOf(topics);
    }

    static ArticleForm of(HttpServletRequest request) {
        var topics = request.getParameterValues("topics");
        return new ArticleForm(
                request.getParameter("title"),
                request.getParameter("lede"),
                request.getParameter("body"),
                topics == null
                        ? List.of()
                        : Arrays.stream(topics).distinct().limit(20).toList(),
                request.getParameter("why"),
                request.getParameter("version"));
    }

    static ArticleForm of(KeptDraft draft) {
        return new ArticleForm(
                draft.title(), draft.lede(), draft.body(), draft.topics(), "", Integer.toString(draft.version()));
    }

    ArticleForm withBody(String body) {
        return new ArticleForm(title, lede, body, topics, why, version);
    }

    ArticleForm withVersion(int version) {
        return new ArticleForm(title, lede, body, topics, why, Integer.toString(version));
    }

    String typedTitle() {
        return plain(title);
    }

    String typedLede() {
        return plain(lede);
    }

    String typedBody() {
        return plain(body);
    }

    String typedWhy() {
        return plain(why).strip();
    }

    int seenVersion() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    CanonicalText text() {
        return CanonicalText.of(typedTitle(), typedLede(), typedBody());
    }

    String typed() {
        return typedTitle() + "\n" + typedLede() + "\n\n" + typedBody();
    }

    /** What keeps it from being a draft: only what the desk cannot keep at all. */
    Mistakes tooLong() {
        var mistakes = new Mistakes();
        atMost(mistakes, "title", typedTitle(), 400);
        atMost(mistakes, "lede", typedLede(), 1000);
        atMost(mistakes, "body", typedBody(), ArticleText.MOST_CHARACTERS);
        return mistakes;
    }

    /** What keeps it from being a version. */
    Mistakes mistakes() {
        var mistakes = new Mistakes();
        var text = text();
        if (text.title().isEmpty()) mistakes.add("title", "desk.title.missing");
        if (text.lede().isEmpty()) mistakes.add("lede", "desk.lede.missing");
        if (text.body().isEmpty()) mistakes.add("body", "desk.body.missing");
        atMost(mistakes, "title", text.title(), LONGEST_TITLE);
        atMost(mistakes, "lede", text.lede(), LONGEST_LEDE);
        atMost(mistakes, "body", text.body(), ArticleText.MOST_CHARACTERS);
        atMost(mistakes, "why", typedWhy(), LONGEST_WHY);
        return mistakes;
    }

    private static void atMost(Mistakes mistakes, String field, String text, int most) {
        if (text.length() > most) mistakes.add(field, "desk.tooLong", text.length(), most);
    }

    /** Line ends as browsers do not agree on them; what no database keeps is gone. */
    private static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace('\r', '\n').replace("\u0000", "");
    }
}
