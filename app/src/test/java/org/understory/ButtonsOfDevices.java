package org.understory;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.understory.CommunityMaker.Someone;
import org.understory.PressedButtons.Press;
import org.understory.PressedButtons.Stage;
import org.understory.push.Phone;

/** A first good press of the forms for messages to devices. */
@Component
class ButtonsOfDevices {
    private final CommunityMaker make;

    ButtonsOfDevices(CommunityMaker make) {
        this.make = make;
    }

    void into(Map<String, Function<Stage, Press>> all) {
        all.put("/settings/push/{id:[0-9]+}/words", at -> form(withDevice(at), "words"));
        all.put("/settings/push/{id:[0-9]+}/removal", at -> form(withDevice(at), "removal"));
        all.put("/settings/push/trial", at -> new Press(withDevice(at).browser(), "/settings/push/trial"));
    }

    private static Press form(Someone who, String act) {
        var form = who.browser().get("/settings/push").page().selectFirst("form[action$=" + act + "]");
        return new Press(who.browser(), form.attr("action"), "hushed", "yes");
    }

    private Someone withDevice(Stage at) {
        var fern = make.member(at.community(), "fern");
        Phone.SHARED.turnOn(fern.browser());
        return fern;
    }
}
