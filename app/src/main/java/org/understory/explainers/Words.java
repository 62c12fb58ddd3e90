package org.understory.explainers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.understory.barrier.Preset;
import org.understory.web.Head;

/**
 * The words of an article with its figures: {@code explainers/words.jte} shows them.
 *
 * @param parts in the order of the text
 */
public record Words(List<Part> parts) {
    private static final String BEGINNING = "<figure class=\"explainer\" data-preset=\"";

    private static final Pattern PLACE = Pattern.compile(
            "<figure class=\"explainer\" data-preset=\"([a-z-]+)\">\n(.*?)<p class=\"open\">.*?</figure>\n",
            Pattern.DOTALL);

    private static final Map<Preset, Figure> FIGURES = new EnumMap<>(Preset.class);

    static {
        for (var preset : Preset.values()) FIGURES.put(preset, Figure.of(preset));
    }

    public Words {
        parts = List.copyOf(parts);
    }

    /**
     * Words as they are, or a figure between them.
     *
     * @param html safe to show; of a figure, its caption
     */
    public record Part(String html, @Nullable Figure figure) {}

    /** What an article's words hold, as {@code text.ArticleText} wrote them. */
    public static Words of(String html) {
        if (!html.contains(BEGINNING)) return new Words(List.of(new Part(html, null)));
        var parts = new ArrayList<Part>();
        var place = PLACE.matcher(html);
        var end = 0;
        while (place.find()) {
            parts.add(new Part(html.substring(end, place.start()), null));
            var preset = Preset.named(place.group(1)).orElse(Preset.HEALTHY);
            parts.add(new Part(place.group(2), FIGURES.get(preset)));
            end = place.end();
        }
        parts.add(new Part(html.substring(end), null));
        return new Words(parts);
    }

    static String placeholder(Preset preset, String caption, String open) {
        return BEGINNING + preset.word() + "\">\n" + caption + "<p class=\"open\"><a href=\"" + ExplainerPages.PATH
                + "?preset=" + preset.word() + "\">" + open + "</a></p></figure>\n";
    }

    /** The head of a page that shows these words: with the figure's style and script where there is one. */
    public Head head(Head head) {
        return hasFigure() ? ExplainerPages.living(head) : head;
    }

    public boolean hasFigure() {
        return parts.stream().anyMatch(part -> part.figure() != null);
    }
}
