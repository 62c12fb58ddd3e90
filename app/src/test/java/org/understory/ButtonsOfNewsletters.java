package org.understory;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.understory.PressedButtons.Press;
import org.understory.PressedButtons.Stage;
import org.understory.newsletters.LettersOfTests;

/** A first good press of the forms for the newsletter. */
@Component
class ButtonsOfNewsletters {
    private final LettersOfTests letters;

    ButtonsOfNewsletters(LettersOfTests letters) {
        this.letters = letters;
    }

    void into(Map<String, Function<Stage, Press>> all) {
        all.put("/desk/newsletters", at -> new Press(at.owner().browser(), "/desk/newsletters"));
        all.put(
                "/desk/newsletters/settings",
                at -> new Press(at.owner().browser(), "/desk/newsletters/settings", "archive", "yes"));
        all.put(
                "/desk/newsletters/{id:[0-9]+}/edit",
                at -> PressedButtons.form(at.owner().browser(), draft(at) + "/edit", "words", "Hello again"));
        all.put("/desk/newsletters/{id:[0-9]+}/deletion", at -> press(at, "deletion"));
        all.put("/desk/newsletters/{id:[0-9]+}/test", at -> press(at, "test"));
        all.put("/desk/newsletters/{id:[0-9]+}/sending", at -> {
            letters.wanted(at.ana());
            return new Press(at.owner().browser(), draft(at) + "/sending", "version", "2", "sure", "yes");
        });
        all.put("/desk/newsletters/{id:[0-9]+}/pause", at -> press(at, "pause"));
        all.put("/desk/newsletters/{id:[0-9]+}/resumption", at -> press(at, "resumption"));
        all.put(
                "/newsletters/preferences/{token}",
                at -> new Press(
                        new Reader(at.community().slug() + ".localhost"),
                        letters.preferences(at.ana()),
                        "frequency",
                        "monthly"));
    }

    private Press press(Stage at, String act) {
        return new Press(at.owner().browser(), draft(at) + "/" + act);
    }

    private String draft(Stage at) {
        return letters.draft(at.owner());
    }
}
