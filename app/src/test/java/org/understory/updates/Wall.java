package org.understory.updates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.understory.Reader;

/** The activities of a community, through the pages. */
public final class Wall {
    private Wall() {}

    /** Sends the form; names and values in turn. */
    public static Reader.Shown post(Reader browser, String text, String... more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("text", text);
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return post(browser, fields);
    }

    public static Reader.Shown post(Reader browser, Map<String, String> fields, Reader.File... files) {
        return browser.postFiles("/updates", fields, List.of(files));
    }

    /** Posts and answers the number of the update. */
    public static long posted(Reader browser, String text, String... more) {
        return number(post(browser, text, more));
    }

    public static long number(Reader.Shown shown) {
        if (shown.status() != 303)
            throw new AssertionError(shown.status() + ": "
                    + shown.page().select(".mistake, .notice, h1").text());
        var place = shown.location();
        return Long.parseLong(place.substring(place.indexOf("#update-") + "#update-".length()));
    }

    public static Document page(Reader browser) {
        return page(browser, "/activities");
    }

    public static Document page(Reader browser, String path) {
        var shown = browser.get(path);
        if (shown.status() != 200) throw new AssertionError(path + ": " + shown.status());
        return shown.page();
    }

    /** The words on the first page of a feed, from the top. */
    public static List<String> words(Reader browser, String path) {
        return page(browser, path).select(".thread > .post .words").eachText();
    }

    public static Element update(Reader browser, long id) {
        var found = page(browser, "/updates/" + id).getElementById("update-" + id);
        if (found == null) throw new AssertionError("Not on its page: update " + id);
        return found;
    }
}
