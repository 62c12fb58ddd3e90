package org.understory;

import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.understory.CommunityMaker.Someone;
import org.understory.PressedButtons.Press;
import org.understory.PressedButtons.Stage;
import org.understory.communities.Role;
import org.understory.questions.Forum;

/** A first good press of the forms of questions, answers and polls. */
@Component
class ButtonsOfQuestions {
    private static final String QUESTION = "/questions/" + Forum.NUMBER;
    private static final String ANSWER = "/answers/" + Forum.NUMBER;

    private final CommunityMaker make;

    ButtonsOfQuestions(CommunityMaker make) {
        this.make = make;
    }

    void into(Map<String, Function<Stage, Press>> all) {
        asking(all);
        answering(all);
        verdicts(all);
        staff(all);
    }

    private void asking(Map<String, Function<Stage, Press>> all) {
        all.put("/questions", at -> new Press(fern(at).browser(), "/questions", "title", "Does it itch?"));
        all.put(QUESTION, at -> {
            var fern = fern(at).browser();
            return PressedButtons.form(fern, "/questions/" + asked(fern) + "/edit", "title", "Does it burn?");
        });
        all.put(QUESTION + "/deletion", at -> {
            var fern = fern(at).browser();
            return PressedButtons.form(fern, "/questions/" + asked(fern) + "/deletion");
        });
        all.put(QUESTION + "/poll", at -> {
            var fern = fern(at).browser();
            var id = Forum.asked(fern, "Tea?", "kind", "poll", "choice", "Yes", "choice", "No");
            var choice = Forum.page(fern, id).select("[name=chosen]").first().val();
            return new Press(fern, "/questions/" + id + "/poll", "chosen", choice);
        });
        all.put("/questions/waiting", at -> new Press(fern(at).browser(), "/questions/waiting", "topics", "diet"));
    }

    private void answering(Map<String, Function<Stage, Press>> all) {
        all.put(QUESTION + "/answers", at -> {
            var id = asked(fern(at).browser());
            return new Press(otter(at).browser(), "/questions/" + id + "/answers", "text", "A little.");
        });
        all.put(ANSWER, at -> {
            var answered = answered(at);
            return PressedButtons.form(answered.by(), answered.path() + "/edit", "text", "A lot.");
        });
        all.put(ANSWER + "/deletion", at -> {
            var answered = answered(at);
            return PressedButtons.form(answered.by(), answered.path() + "/deletion");
        });
    }

    private void verdicts(Map<String, Function<Stage, Press>> all) {
        all.put(ANSWER + "/helped", at -> {
            var answered = answered(at);
            return pressed(answered.asker(), answered, "helped");
        });
        all.put(ANSWER + "/vote", at -> {
            var answered = answered(at);
            return pressed(answered.asker(), answered, "vote");
        });
        all.put(ANSWER + "/check", at -> {
            var answered = answered(at);
            var noor = make.member(at.community(), "noor").browser();
            verification(at).send();
            return pressed(noor, answered, "check");
        });
    }

    private void staff(Map<String, Function<Stage, Press>> all) {
        all.put(QUESTION + "/asker", at -> {
            var id = Forum.asked(fern(at).browser(), "May I say this?", "anonymous", "yes");
            return new Press(
                    at.moderator().browser(), "/questions/" + id + "/asker", "reason", "They may be in danger");
        });
        all.put("/admin/professionals", at -> {
            make.member(at.community(), "noor");
            return verification(at);
        });
        all.put("/admin/professionals/" + Forum.NUMBER + "/withdrawal", at -> {
            make.member(at.community(), "noor");
            var verified = verification(at);
            verified.send();
            var form = verified.browser().get("/admin/professionals").page().selectFirst("form[action$=/withdrawal]");
            return new Press(verified.browser(), form.attr("action"));
        });
    }

    private Press verification(Stage at) {
        return new Press(
                make.staff(at.community(), Role.EDITOR).browser(),
                "/admin/professionals",
                "handle",
                "noor",
                "name",
                "Dr Noor Sample",
                "credential",
                "dermatologist",
                "how",
                "Public register");
    }

    private static Press pressed(Reader browser, Answered answered, String verdict) {
        Element form =
                Forum.answer(browser, answered.question(), answered.id()).selectFirst("form[action$=/" + verdict + "]");
        return new Press(browser, form.attr("action"), Reader.filled(form));
    }

    private Answered answered(Stage at) {
        var asker = fern(at).browser();
        var by = otter(at).browser();
        var question = asked(asker);
        return new Answered(asker, by, question, Forum.answered(by, question, "A little."));
    }

    private static long asked(Reader browser) {
        return Forum.asked(browser, "Does it itch?");
    }

    private Someone fern(Stage at) {
        return make.member(at.community(), "fern");
    }

    private Someone otter(Stage at) {
        return make.member(at.community(), "otter");
    }

    /** An answer, and the browsers of the two who wrote. */
    private record Answered(Reader asker, Reader by, long question, long id) {
        String path() {
            return "/answers/" + id;
        }
    }
}
