package org.understory.push;

import jakarta.servlet.http.HttpServletRequest;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.members.Viewer;
import org.understory.people.Device;
import org.understory.people.SignedIn;
import org.understory.people.Tries;
import org.understory.subject.Entrance;
import org.understory.subject.MemberId;
import org.understory.subject.OpenTo;
import org.understory.web.Head;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a member turns messages on for a device. Turning on answers the module {@code push.js}, in JSON. */
@Controller
@OpenTo(Entrance.MEMBERS)
class PushPages {
    private static final String PATH = "/settings/push";
    private static final int LONGEST_BODY = 4000;
    private static final Tries.Limit ASKED = new Tries.Limit("push", 30, Duration.ofHours(1));

    private final Subscriptions subscriptions;
    private final Pushes pushes;
    private final VapidKeys keys;
    private final Endpoints endpoints;
    private final Tries tries;
    private final Messages messages;
    private final JsonMapper json;

    PushPages(
            Subscriptions subscriptions,
            Pushes pushes,
            VapidKeys keys,
            Endpoints endpoints,
            Tries tries,
            Messages messages,
            JsonMapper json) {
        this.subscriptions = subscriptions;
        this.pushes = pushes;
        this.keys = keys;
        this.endpoints = endpoints;
        this.tries = tries;
        this.messages = messages;
        this.json = json;
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable String done, Viewer viewer, SignedIn who, Model model) {
        var head = Head.unlisted(messages.say("push.title")).with("push.js");
        var notice =
                switch (done == null ? "" : done) {
                    case "on" -> Sentence.of("push.done.on");
                    case "off" -> Sentence.of("push.done.off");
                    case "saved" -> Sentence.of("web.saved");
                    case "trial" -> Sentence.of("push.done.trial");
                    case "often" -> Sentence.of("push.often");
                    default -> null;
                };
        var devices = subscriptions.of(member(viewer));
        model.addAttribute("page", new PushPage(head, devices, who.signIn(), keys.publicKey(), notice));
        return "push/push";
    }

    @PostMapping(PATH)
    ResponseEntity<?> add(
            @RequestBody(required = false) @Nullable String body,
            Viewer viewer,
            SignedIn who,
            HttpServletRequest request) {
        if (!mayAsk(who)) return trouble(429, "push.often");
        var asked = read(body);
        var device = DeviceKeys.read(
                text(asked.path("keys").path("p256dh")), text(asked.path("keys").path("auth")));
        var endpoint =
                endpoints.read(Optional.ofNullable(text(asked.path("endpoint"))).orElse(""));
        if (device.isEmpty() || endpoint.isEmpty()) return trouble(422, "push.refused");
        try {
            if (endpoints.check(endpoint.get()).isEmpty()) return trouble(422, "push.refused");
        } catch (UnknownHostException unknown) {
            return trouble(422, "push.refused");
        }
        subscriptions.add(member(viewer), who.signIn(), endpoint.get(), device.get(), Device.of(request));
        return ResponseEntity.ok(Map.of("to", PATH + "?done=on"));
    }

    @PostMapping(PATH + "/{id:[0-9]+}/words")
    String words(@PathVariable long id, @RequestParam(required = false) @Nullable String hushed, Viewer viewer) {
        if (!subscriptions.hush(member(viewer), id, hushed != null)) throw new NotFound();
        return "redirect:" + PATH + "?done=saved";
    }

    @PostMapping(PATH + "/{id:[0-9]+}/removal")
    String remove(@PathVariable long id, Viewer viewer) {
        subscriptions.remove(member(viewer), id);
        return "redirect:" + PATH + "?done=off";
    }

    @PostMapping(PATH + "/trial")
    String tryOut(Viewer viewer, SignedIn who) {
        if (!mayAsk(who)) return "redirect:" + PATH + "?done=often";
        pushes.send(
                member(viewer),
                new PushMessage(messages.say("push.neutral.title"), messages.say("push.trial.words"), PATH, "trial"));
        return "redirect:" + PATH + "?done=trial";
    }

    private static MemberId member(Viewer viewer) {
        return viewer.face().orElseThrow(NotFound::new);
    }

    private boolean mayAsk(SignedIn who) {
        return tries.allow(ASKED, "" + who.person().value());
    }

    private JsonNode read(@Nullable String body) {
        if (body == null || body.length() > LONGEST_BODY) return json.createObjectNode();
        try {
            return json.readTree(body);
        } catch (JacksonException noJson) {
            return json.createObjectNode();
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private ResponseEntity<?> trouble(int status, String key) {
        return ResponseEntity.status(status).body(Map.of("trouble", messages.say(key)));
    }
}
