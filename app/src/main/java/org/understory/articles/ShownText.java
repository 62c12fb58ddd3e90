package org.understory.articles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.understory.reviews.RevisionId;
import org.understory.subject.CommunityId;
import org.understory.text.FoldedAnswer;
import org.understory.text.Heading;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what a page shows to the words that were signed. The HTML is kept beside the words so that a page need not render them,
 * and the serving role may write it anew; so each form of it is compared once with what the words make, and what differs is
 * not shown.
 */
@Component
class ShownText {
    private static final int MOST = 600;

    private final Revisions revisions;
    private final JsonMapper json;
    private final Map<RevisionId, Checked> checked = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RevisionId, Checked> eldest) {
            return size() > MOST;
        }
    };

    ShownText(Revisions revisions, JsonMapper json) {
        this.revisions = revisions;
        this.json = json;
    }

    /** The article with the HTML, the headings and the folded answers that its words make. */
    Shown of(CommunityId community, Article article) {
        var print = print(article);
        Checked known;
        synchronized (checked) {
            known = checked.get(article.live());
        }
        if (known == null || !known.print().equals(print)) {
            known = check(community, article, print);
            synchronized (checked) {
                checked.put(article.live(), known);
            }
        }
        var html = known.html();
        var headings = known.headings();
        return new Shown(html == null || headings == null ? article : article.shown(html, headings), known.answers());
    }

    private Checked check(CommunityId community, Article article, String print) {
        var made = revisions.render(community, revisions.body(article.live()));
        var same = made.html().equals(article.html())
                && made.headings().equals(List.of(json.readValue(article.headings(), Heading[].class)));
        return same
                ? new Checked(print, null, null, made.answers())
                : new Checked(print, made.html(), json.writeValueAsString(made.headings()), made.answers());
    }

    private static String print(Article article) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(article.html().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(article.headings().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * A form that was compared.
     *
     * @param html what to show in its place, or null if it is right
     */
    private record Checked(
            String print, @Nullable String html, @Nullable String headings, List<FoldedAnswer> answers) {}

    /** An article as its page may show it. */
    record Shown(Article article, List<FoldedAnswer> answers) {}
}
