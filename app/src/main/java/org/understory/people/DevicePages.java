package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Sentence;

/** Where I am signed in, and how that ends. */
@Controller
@OpenTo(Entrance.SUBSCRIBERS)
class DevicePages {
    private static final String PATH = "/settings/devices";

    private final Devices devices;
    private final KnownDevices known;
    private final NewDeviceLetters letters;
    private final SignIns signIns;
    private final Messages messages;

    DevicePages(Devices devices, KnownDevices known, NewDeviceLetters letters, SignIns signIns, Messages messages) {
        this.devices = devices;
        this.known = known;
        this.letters = letters;
        this.signIns = signIns;
        this.messages = messages;
    }

    /** What the page shows. */
    record DevicesPage(
            Head head,
            SignedIn who,
            List<Devices.Place> places,
            boolean letters,
            @Nullable Sentence notice) {
        boolean isHere(Devices.Place place) {
            return place.id() == who.signIn();
        }

        boolean isElsewhere(Devices.Place place) {
            return !place.community().equals(who.community());
        }
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable String done, SignedIn who, Model model) {
        var head = Head.unlisted(messages.say("people.devices.title"));
        var notice =
                switch (done == null ? "" : done) {
                    case "one" -> Sentence.of("people.devices.done.one");
                    case "others" -> Sentence.of("people.devices.done.others");
                    case "saved" -> Sentence.of("web.saved");
                    default -> null;
                };
        var page = new DevicesPage(head, who, devices.of(who), letters.wanted(who.person()), notice);
        model.addAttribute("page", page);
        return "people/devices";
    }

    @PostMapping(PATH + "/{id}/sign-out")
    String end(@PathVariable long id, SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        if (id == who.signIn()) {
            signIns.signOut(request, response);
            return "redirect:/";
        }
        if (!devices.end(who, id) && devices.isThere(id)) throw new NotFound(); // pressed twice, it is gone already
        return "redirect:" + PATH + "?done=one";
    }

    @PostMapping(PATH + "/others/sign-out")
    String endOthers(SignedIn who, HttpServletRequest request) {
        devices.endOthers(who);
        known.forgetOthers(who.person(), request);
        return "redirect:" + PATH + "?done=others";
    }

    @PostMapping(PATH + "/letters")
    String letters(@RequestParam(required = false) @Nullable String wanted, SignedIn who) {
        letters.want(who.person(), wanted != null);
        return "redirect:" + PATH + "?done=saved";
    }
}
