package org.understory.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the words of a glossary in the HTML of a text, in one pass. Only whole words count, the longest form first, each word where
 * it first stands; headings, links, quotations, tables' heads, figures and whatever can be pressed are left alone. The HTML is the
 * one that {@code text.ArticleText} writes: every tag that opens also closes.
 */
final class Marks {
    private static final Set<String> LEFT_ALONE = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "a",
            "code",
            "pre",
            "blockquote",
            "th",
            "summary",
            "button",
            "svg",
            "figure",
            "sup",
            "dfn",
            "abbr");

    private final Map<String, List<Form>> byFirstWord = new HashMap<>();

    Marks(List<Word> words) {
        for (var word : words) {
            add(word, word.word());
            word.forms().forEach(form -> add(word, form));
        }
        byFirstWord
                .values()
                .forEach(forms -> forms.sort(
                        Comparator.comparingInt((Form form) -> form.text().length())
                                .reversed()));
    }

    private record Form(Word word, String text) {}

    private void add(Word word, String spelled) {
        var form = escaped(spelled.toLowerCase(Locale.ROOT));
        var end = endOfWord(form, 0);
        if (end > 0)
            byFirstWord
                    .computeIfAbsent(form.substring(0, end), any -> new ArrayList<>())
                    .add(new Form(word, form));
    }

    /** As the HTML of texts is written. */
    private static String escaped(String form) {
        return form.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    Explained in(String html) {
        if (byFirstWord.isEmpty()) return new Explained(html, List.of());
        var found = new Found(new StringBuilder(html.length() + 512), new ArrayList<>(), new HashSet<>());
        var alone = 0;
        for (int at = 0; at < html.length(); ) {
            var tag = html.indexOf('<', at);
            var until = tag < 0 ? html.length() : tag;
            if (alone > 0) found.html().append(html, at, until);
            else text(html, at, until, found);
            if (tag < 0) break;
            var end = html.indexOf('>', tag);
            if (end < 0) end = html.length() - 1;
            if (LEFT_ALONE.contains(name(html, tag))) alone += html.charAt(tag + 1) == '/' ? -1 : 1;
            found.html().append(html, tag, end + 1);
            at = end + 1;
        }
        return new Explained(found.html().toString(), found.words());
    }

    private record Found(StringBuilder html, List<Word> words, Set<Long> ids) {}

    private void text(String html, int from, int until, Found found) {
        var copied = from;
        for (int at = from; at < until; ) {
            var end = Math.min(endOfWord(html, at), until);
            if (end == at) {
                at += Character.charCount(html.codePointAt(at));
                continue;
            }
            var form = html.charAt(Math.max(from, at - 1)) == '&' ? null : form(html, at, end, until, found.ids());
            if (form == null) {
                at = end;
                continue;
            }
            end = at + form.text().length();
            found.html().append(html, copied, at);
            found.html()
                    .append("<button type=\"button\" class=\"term\" popovertarget=\"term-")
                    .append(form.word().id())
                    .append("\">")
                    .append(html, at, end)
                    .append("</button>");
            found.words().add(form.word());
            found.ids().add(form.word().id());
            at = copied = end;
        }
        found.html().append(html, copied, until);
    }

    private @org.jspecify.annotations.Nullable Form form(String html, int at, int end, int until, Set<Long> known) {
        for (var form : byFirstWord.getOrDefault(html.substring(at, end).toLowerCase(Locale.ROOT), List.of())) {
            if (known.contains(form.word().id()) || !stands(form.text(), html, at, until)) continue;
            return form;
        }
        return null;
    }

    /** Whether a form stands here and ends where a word does; a line break is as good as a space. */
    private static boolean stands(String form, String html, int at, int until) {
        if (at + form.length() > until) return false;
        for (int i = 0; i < form.length(); i++) {
            var here = Character.toLowerCase(html.charAt(at + i));
            if (here != form.charAt(i) && !(form.charAt(i) == ' ' && here == '\n')) return false;
        }
        var end = at + form.length();
        return end == until || endOfWord(html, end) == end;
    }

    /** Where the letters and digits end that begin here. */
    private static int endOfWord(String text, int from) {
        var end = from;
        while (end < text.length()) {
            var point = text.codePointAt(end);
            if (!Character.isLetterOrDigit(point) && Character.getType(point) != Character.NON_SPACING_MARK) break;
            end += Character.charCount(point);
        }
        return end;
    }

    private static String name(String html, int tag) {
        var from = html.startsWith("</", tag) ? tag + 2 : tag + 1;
        return html.substring(from, endOfWord(html, from));
    }
}
