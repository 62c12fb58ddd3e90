package org.understory;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.understory.PressedButtons.Press;
import org.understory.PressedButtons.Stage;
import org.understory.desk.EditorialTeam;
import org.understory.questions.Forum;

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
        for (var place : new String[] {"/draft", "/draft/meanwhile", "/versions"})
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
