package org.understory;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.understory.PressedButtons.Press;
import org.understory.PressedButtons.Stage;
import org.understory.desk.EditorialTeam;
import org.understory.questions.Forum;
import org.understory.updates.Pixels;

/** A first good press of the forms at the desk. */
@Component
class ButtonsOfTheDesk {
    private static final String ARTICLE = "/desk/articles/{id:" + EditorialTeam.NUMBER + "}";
    private static final String REVIEW = "/desk/reviews/{revision:" + EditorialTeam.NUMBER + "}";

    private final CommunityMaker make;

    ButtonsOfTheDesk(CommunityMaker make) {
        this.make = make;
    }

    void into(Map<String, Function<Stage, Press>> all) {
        writing(all);
        picture(all);
        sources(all);
        glossary(all);
        publishing(all);
        reviewing(all);
        asked(all);
        sponsored(all);
        all.put("/desk/contributors", at -> {
            var team = team(at);
            return new Press(team.editor().browser(), "/desk/contributors", new String[] {
                "name",
                "Bea Sample",
                "role",
                "writer",
                "person",
                "",
                "credentials",
                "Writes",
                "verified",
                "By eye",
                "interests",
                "None",
                "biography",
                "Writes."
            });
        });
        all.put(
                "/desk/sources",
                at -> new Press(
                        team(at).writer().browser(),
                        "/desk/sources",
                        "slug",
                        "study-1",
                        "title",
                        "A study",
                        "year",
                        "2020"));
    }

    private void writing(Map<String, Function<Stage, Press>> all) {
        all.put(
                "/desk/articles",
                at -> new Press(team(at).writer().browser(), "/desk/articles", new String[] {
                    "title", "Oats", "kind", "news", "writer", "ellis-sample"
                }));
        for (var place : new String[] {"/draft", "/draft/meanwhile", "/preview", "/preview/page", "/versions"})
            all.put(ARTICLE + place, at -> {
                var team = team(at);
                var form =
                        team.writer().browser().get(team.begins("Oats")).page().selectFirst("form[data-autosave]");
                return new Press(
                        team.writer().browser(),
                        form.attr("action").replace("/versions", place),
                        Reader.filled(form, "lede", "What it says", "body", "Oats may help."));
            });
    }

    private void sources(Map<String, Function<Stage, Press>> all) {
        all.put(
                "/desk/sources/reading",
                at -> new Press(team(at).writer().browser(), "/desk/sources/reading", "pasted", "10.1000/182"));
        all.put("/desk/sources/entries/{slug}", at -> {
            var writer = team(at).writer().browser();
            writer.post("/desk/sources", "slug", "study-1", "title", "A study");
            return new Press(writer, "/desk/sources/entries/study-1", "title", "A better title");
        });
        all.put(ARTICLE + "/related", at -> {
            var team = team(at);
            team.published("Baths");
            return new Press(team.editor().browser(), team.begins("Oats") + "/related", "related", "baths");
        });
    }

    private void glossary(Map<String, Function<Stage, Press>> all) {
        var word = "/desk/glossary/{id:" + EditorialTeam.NUMBER + "}";
        var fields = new String[] {"word", "Plaque", "forms", "plaques", "explanation", "A patch."};
        all.put("/desk/glossary", at -> new Press(team(at).editor().browser(), "/desk/glossary", fields));
        for (var end : new String[] {"", "/removal"})
            all.put(word + end, at -> {
                var editor = team(at).editor().browser();
                editor.post("/desk/glossary", fields);
                var path = editor.get("/desk/glossary").page().select("dt a").attr("href");
                return new Press(editor, path + end, "word", "Patch", "explanation", "A place on the skin.");
            });
    }

    private void picture(Map<String, Function<Stage, Press>> all) {
        all.put(ARTICLE + "/pictures", at -> {
            var team = team(at);
            var article = team.begins("Oats");
            var file = new Reader.File(
                    "picture", "oats.png", Pixels.file(0, 40, 30).bytes());
            var asked = team.writer()
                    .browser()
                    .postFiles(article + "/pictures", Map.of("version", "1", "title", "Oats"), List.of(file));
            var form = asked.page().selectFirst("form[data-autosave]");
            return new Press(team.writer().browser(), article + "/pictures", Reader.filled(form, "alt", "Oats"));
        });
        all.put(ARTICLE + "/pictures/{token:[0-9a-f]+}/removal", at -> {
            var team = team(at);
            var article = team.begins("Oats");
            var file = new Reader.File(
                    "picture", "oats.png", Pixels.file(0, 40, 30).bytes());
            team.writer()
                    .browser()
                    .postFiles(
                            article + "/pictures",
                            Map.of("version", "1", "title", "Oats", "alt", "Oats"),
                            List.of(file));
            var page = team.editor().browser().get(article).page();
            return new Press(
                    team.editor().browser(),
                    page.select("button[formaction$=/removal]").attr("formaction"),
                    Reader.filled(page.selectFirst("form[data-autosave]")));
        });
    }

    private void publishing(Map<String, Function<Stage, Press>> all) {
        all.put(ARTICLE + "/reviews", at -> {
            var team = team(at);
            var article = team.begins("Oats");
            var revision = Long.toString(team.keeps(article, "Oats may help."));
            return new Press(
                    team.writer().browser(), article + "/reviews", "revision", revision, "reviewer", "dr-noor-sample");
        });
        all.put(ARTICLE + "/publication", at -> {
            var team = team(at);
            var article = team.begins("Oats", "news");
            var revision = Long.toString(team.keeps(article, "We met."));
            return new Press(team.editor().browser(), article + "/publication", "revision", revision);
        });
        all.put(ARTICLE + "/retraction", at -> {
            var team = team(at);
            var article = team.published("Oats");
            return new Press(team.editor().browser(), article + "/retraction", "reason", "It was wrong.");
        });
    }

    private void reviewing(Map<String, Function<Stage, Press>> all) {
        all.put(REVIEW + "/remarks", at -> {
            var team = team(at);
            return new Press(
                    team.reviewer().browser(), asked(team) + "/remarks", "passage", "1", "text", "Which oats?");
        });
        all.put(REVIEW + "/decision", at -> {
            var team = team(at);
            var form = team.reviewer().browser().get(asked(team)).page().selectFirst("form[action$=/decision]");
            return new Press(team.reviewer().browser(), form.attr("action"), Reader.filled(form, "decision", "sign"));
        });
        all.put(REVIEW + "/confirmation", at -> {
            var team = team(at);
            var article = team.published("Oats");
            var revision = team.keeps(article, "Oats may well help.");
            team.publishes(article, revision, "way", "correction", "reason", "A word was missing.");
            var page =
                    team.reviewer().browser().get("/desk/reviews/" + revision).page();
            var form = page.selectFirst("form[action$=/confirmation]");
            return new Press(team.reviewer().browser(), form.attr("action"), Reader.filled(form));
        });
        all.put("/desk/explainers/gut-barrier/signature", at -> {
            var team = team(at);
            var page = team.reviewer()
                    .browser()
                    .get("/desk/explainers/gut-barrier")
                    .page();
            var form = page.selectFirst("form[action$=/signature]");
            return new Press(team.reviewer().browser(), form.attr("action"), Reader.filled(form));
        });
    }

    private void sponsored(Map<String, Function<Stage, Press>> all) {
        all.put(ARTICLE + "/sponsor", at -> {
            var team = team(at);
            at.owner().browser().post("/admin/sponsorship", "allowed", "yes");
            return new Press(team.editor().browser(), team.begins("Oats") + "/sponsor", "sponsor", "Oat Mill");
        });
    }

    private void asked(Map<String, Function<Stage, Press>> all) {
        var question = "/desk/questions/{id:" + EditorialTeam.NUMBER + "}";
        var request = "/desk/requests/{id:" + EditorialTeam.NUMBER + "}";
        all.put(question, at -> {
            var path = "/desk/questions/"
                    + Forum.asked(make.member(at.community(), "fern").browser(), "Do oats help?");
            return new Press(team(at).editor().browser(), path, "wording", "Do oats help?", "into", "new");
        });
        for (var end : new String[] {"/answered", "/end"})
            all.put(request + end, at -> {
                var team = team(at);
                var article = team.published("Oats");
                var path = "/desk/questions/"
                        + Forum.asked(make.member(at.community(), "fern").browser(), "Do oats help?");
                team.editor().browser().post(path, "wording", "Do oats help?", "into", article.replaceFirst(".*/", ""));
                var form = team.editor().browser().get("/desk").page().selectFirst("form[action$=" + end + "]");
                return new Press(team.editor().browser(), form.attr("action"));
            });
        all.put("/articles/{slug}/unclear", at -> {
            team(at).published("Oats");
            var visitor = make.visitor(at.community());
            var form = visitor.get("/articles/oats/unclear").page().selectFirst("form[action$=/unclear]");
            return new Press(visitor, form.attr("action"), Reader.filled(form, "passage", "1"));
        });
    }

    private static String asked(EditorialTeam team) {
        var article = team.begins("Oats");
        var revision = team.keeps(article, "Oats may help.");
        team.asks(article, revision);
        return "/desk/reviews/" + revision;
    }

    private EditorialTeam team(Stage at) {
        return EditorialTeam.of(make, at.community());
    }
}
