package org.understory.articles;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The passages of a shown text: its outermost parts in order, counted from 1. Their numbers hold for one version only. */
public final class Passages {
    private Passages() {}

    /** The HTML of each. */
    public static List<String> of(String html) {
        return parts(html).stream().map(Element::outerHtml).toList();
    }

    /** Each with its words, as somebody chooses one of them. */
    static List<Passage> toChoose(String html) {
        var parts = parts(html);
        return java.util.stream.IntStream.range(0, parts.size())
                .mapToObj(place -> new Passage(
                        place + 1,
                        words(parts.get(place)),
                        parts.get(place).normalName().matches("h[2-4]")))
                .filter(passage -> !passage.words().isBlank())
                .toList();
    }

    /** Without what is only there to be pressed. */
    private static String words(Element part) {
        var words = part.clone();
        words.select(".see, sup.note").remove();
        return words.text();
    }

    private static List<Element> parts(String html) {
        var shown = Jsoup.parseBodyFragment(html);
        shown.outputSettings().prettyPrint(false);
        return shown.body().children();
    }

    /** @param heading whether it only says what follows */
    record Passage(int number, String words, boolean heading) {
        private static final int BEGINNING = 220;

        String beginning() {
            return words.length() <= BEGINNING ? words : words.substring(0, words.lastIndexOf(' ', BEGINNING)) + " …";
        }
    }
}
