package org.understory.updates;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.members.Pseudonyms;
import org.understory.members.Pseudonyms.Called;
import org.understory.subject.CommunityId;
import org.understory.subject.MemberId;
import org.understory.text.LinksAre;
import org.understory.text.MemberText;

/** Makes of what was typed what pages show: safe HTML, the pseudonyms in it as links, and its first address. */
@Component
class Wording {
    private static final Pattern CALL =
            Pattern.compile("(?<![\\p{L}\\p{N}_@./-])@([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]{0,38}[\\p{L}\\p{N}_])?)");
    private static final int LONGEST_LINK = 500;

    private final Pseudonyms handles;

    Wording(Pseudonyms handles) {
        this.handles = handles;
    }

    /** A typed text as it is kept. */
    record Worded(String text, String html, @Nullable String link, List<MemberId> mentioned) {
        Worded {
            mentioned = List.copyOf(mentioned);
        }
    }

    /** One statement where the text calls anybody, else none. */
    Worded of(CommunityId community, String text, String baseUrl) {
        if (text.isEmpty()) return new Worded("", "", null, List.of());
        var html = MemberText.html(text, LinksAre.LIVE);
        if (text.indexOf('@') < 0 && !html.contains("<a ")) return new Worded(text, html, null, List.of());
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        var body = page.body();
        var link = link(body, baseUrl);
        var known = handles.find(community, called(body));
        if (!known.isEmpty()) texts(body).forEach(words -> linked(words, known));
        return new Worded(
                text,
                body.html(),
                link,
                known.values().stream().map(Called::member).toList());
    }

    private static @Nullable String link(Element body, String baseUrl) {
        var first = body.selectFirst("a[href]");
        if (first == null || first.attr("href").length() > LONGEST_LINK) return null;
        var address = first.attr("href");
        if (baseUrl.isEmpty() || !address.startsWith(baseUrl + "/")) return address;
        return address.substring(baseUrl.length()).replaceFirst("[?#].*", "");
    }

    private static Set<String> called(Element body) {
        var names = new LinkedHashSet<String>();
        for (var words : texts(body)) {
            var calls = CALL.matcher(words.getWholeText());
            while (calls.find() && names.size() < UpdateRules.MOST_MENTIONS) names.add(calls.group(1));
        }
        return names;
    }

    /** The words outside links and code. */
    private static Collection<TextNode> texts(Element body) {
        return body.selectStream("*")
                .filter(element -> element.closest("a, code, pre") == null)
                .flatMap(element -> element.textNodes().stream())
                .collect(Collectors.toList());
    }

    private static void linked(TextNode words, Map<String, Called> known) {
        var text = words.getWholeText();
        var calls = CALL.matcher(text);
        var at = 0;
        Node behind = words;
        while (calls.find()) {
            var called = known.get(calls.group(1).toLowerCase(Locale.ROOT));
            if (called == null) continue;
            var link = new Element("a")
                    .addClass("mention")
                    .attr("href", "/members/" + called.handle())
                    .text(calls.group());
            var before = new TextNode(text.substring(at, calls.start()));
            behind.after(before);
            before.after(link);
            behind = link;
            at = calls.end();
        }
        if (at == 0) return;
        behind.after(new TextNode(text.substring(at)));
        words.remove();
    }
}
