package org.understory.desk;

import java.util.List;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.communities.Role;

/** An editor, a writer and a verified reviewer of one community, who work in their browsers. */
public record EditorialTeam(Community community, Someone editor, Someone writer, Someone reviewer) {

    /** How a number looks in the desk's addresses. */
    public static final String NUMBER = Desk.NUMBER;

    public static EditorialTeam of(CommunityMaker make, Community community) {
        var team = new EditorialTeam(
                community,
                make.staff(community, Role.EDITOR),
                make.staff(community, Role.WRITER),
                make.staff(community, Role.REVIEWER));
        team.verifies("Ellis Sample", "writer", team.writer());
        team.verifies("Dr Noor Sample", "reviewer", team.reviewer());
        return team;
    }

    public Reader.Shown verifies(String name, String role, Someone who, String... more) {
        var fields = new java.util.ArrayList<>(List.of(
                "name", name,
                "role", role,
                "person", Long.toString(who.person().value()),
                "credentials", "Knows about skin",
                "verified", "Looked at the register",
                "interests", "None",
                "biography", "A life with skin."));
        fields.addAll(List.of(more));
        return editor.browser().post("/desk/contributors", fields.toArray(String[]::new));
    }

    /** Begins a medical article; its path at the desk. */
    public String begins(String title) {
        return begins(title, "medical");
    }

    public String begins(String title, String kind) {
        return writer.browser()
                .post("/desk/articles", "title", title, "kind", kind, "writer", "ellis-sample")
                .location();
    }

    /** Keeps a version with this body; the number of its revision. */
    public long keeps(String article, String body, String... fields) {
        var browser = writer.browser();
        var form = browser.get(article).page().selectFirst("form[data-autosave]");
        var all = new java.util.ArrayList<>(List.of("lede", "What is known.", "body", body));
        all.addAll(List.of(fields));
        var kept = browser.submit(form, all.toArray(String[]::new));
        if (kept.status() != 303) throw new IllegalStateException(kept.status() + " " + kept.text());
        return revision(article);
    }

    /** Adds a picture of this size at the end of a text; the text with the picture. */
    public String pictures(String article, String body, String alt, int width, int height) {
        var form = writer.browser().get(article).page().selectFirst("form[data-autosave]");
        var filled = Reader.filled(form, "body", body, "alt", alt);
        var fields = new java.util.TreeMap<String, String>();
        for (int i = 0; i < filled.length; i += 2) fields.put(filled[i], filled[i + 1]);
        fields.remove("picture");
        var file = org.understory.updates.Pixels.file(0, width, height);
        writer.browser()
                .postFiles(
                        article + "/pictures", fields, List.of(new Reader.File("picture", file.name(), file.bytes())));
        return writer.browser()
                .get(article)
                .page()
                .selectFirst("textarea[name=body]")
                .wholeText()
                .strip();
    }

    /** The newest version of an article. */
    public long revision(String article) {
        var form = editor.browser().get(article).page().selectFirst("input[name=revision]");
        if (form == null)
            throw new IllegalStateException(editor.browser().get(article).text());
        return Long.parseLong(form.val());
    }

    public Reader.Shown asks(String article, long revision) {
        return writer.browser()
                .post(article + "/reviews", "revision", Long.toString(revision), "reviewer", "dr-noor-sample");
    }

    public Reader.Shown signs(long revision, String... fields) {
        var page = reviewer.browser().get("/desk/reviews/" + revision).page();
        var all = new java.util.ArrayList<>(List.of("decision", "sign"));
        all.addAll(List.of(fields));
        return reviewer.browser().submit(page.selectFirst("form[action$=/decision]"), all.toArray(String[]::new));
    }

    public Reader.Shown publishes(String article, long revision, String... fields) {
        var all = new java.util.ArrayList<>(List.of("revision", Long.toString(revision)));
        all.addAll(List.of(fields));
        return editor.browser().post(article + "/publication", all.toArray(String[]::new));
    }

    /** An article that was reviewed and published; its path at the desk. */
    public String published(String title) {
        var article = begins(title);
        var revision = keeps(article, "Oats may help.");
        asks(article, revision);
        signs(revision);
        publishes(article, revision);
        return article;
    }
}
