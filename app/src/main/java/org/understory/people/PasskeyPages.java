package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.Messages;
import org.understory.web.NotFound;
import org.understory.web.Requests;
import org.understory.web.Site;

/**
 * Passkeys: adding one, naming, removing, and signing in. The ceremonies answer the module {@code passkeys.js}, in JSON:
 * {@code to} is where to go next, {@code trouble} what to say.
 */
@Controller
class PasskeyPages {
    private static final String PATH = "/settings/sign-in/passkeys";
    private static final String SETTINGS = "/settings/sign-in";
    static final Tries.Limit ASKED = new Tries.Limit("passkey", 200, Duration.ofMinutes(10));

    private final PasskeyRites rites;
    private final Passkeys passkeys;
    private final SignIns signIns;
    private final Belonging belonging;
    private final Fresh fresh;
    private final Tries tries;
    private final Messages messages;

    PasskeyPages(
            PasskeyRites rites,
            Passkeys passkeys,
            SignIns signIns,
            Belonging belonging,
            Fresh fresh,
            Tries tries,
            Messages messages) {
        this.rites = rites;
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.belonging = belonging;
        this.fresh = fresh;
        this.tries = tries;
        this.messages = messages;
    }

    @PostMapping(PATH + "/challenge")
    @OpenTo(Entrance.SUBSCRIBERS)
    ResponseEntity<?> challenge(SignedIn who, Site site, HttpServletRequest request) {
        if (!fresh.is(who)) return to(Fresh.PATH + "?return=" + SETTINGS);
        if (passkeys.of(who).size() >= Passkeys.MOST) return trouble(422, "people.passkey.many");
        return json(rites.beginAdding(who, host(site, request)));
    }

    @PostMapping(PATH)
    @OpenTo(Entrance.SUBSCRIBERS)
    ResponseEntity<?> add(
            @RequestBody(required = false) @Nullable String body, SignedIn who, Site site, HttpServletRequest request) {
        if (!fresh.is(who)) return to(Fresh.PATH + "?return=" + SETTINGS);
        var answer = rites.read(body);
        var name = PasskeyName.of(PasskeyRites.text(answer, "name"));
        if (name.isEmpty()) return trouble(422, "people.passkey.name.wrong", PasskeyName.MOST);
        if (passkeys.of(who).size() >= Passkeys.MOST) return trouble(422, "people.passkey.many");
        return rites.add(who, host(site, request), name.get(), answer)
                ? to(SETTINGS + "?done=passkey-on")
                : trouble(422, "people.passkey.refused");
    }

    @PostMapping(PATH + "/{id}")
    @OpenTo(Entrance.SUBSCRIBERS)
    String rename(@PathVariable long id, @RequestParam(required = false) @Nullable String name, SignedIn who) {
        var named = PasskeyName.of(name);
        if (named.isEmpty()) return "redirect:" + SETTINGS + "?done=passkey-name";
        if (!passkeys.rename(who, id, named.get())) throw new NotFound();
        return "redirect:" + SETTINGS + "?done=passkey-named";
    }

    @PostMapping(PATH + "/{id}/removal")
    @OpenTo(Entrance.SUBSCRIBERS)
    String remove(@PathVariable long id, SignedIn who) {
        if (!fresh.is(who)) return Fresh.before(SETTINGS);
        if (!passkeys.remove(who, id)) throw new NotFound();
        return "redirect:" + SETTINGS + "?done=passkey-off";
    }

    @PostMapping("/sign-in/passkey/challenge")
    @OpenTo(Entrance.EVERYONE)
    ResponseEntity<?> challenge(Site site, HttpServletRequest request) {
        if (!tries.allow(ASKED, Requests.network(request))) return trouble(429, "people.signIn.often");
        return json(rites.beginSigningIn(site.id(), host(site, request)));
    }

    @PostMapping("/sign-in/passkey")
    @OpenTo(Entrance.EVERYONE)
    ResponseEntity<?> signIn(
            @RequestBody(required = false) @Nullable String body,
            Site site,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!tries.allow(ASKED, Requests.network(request))) return trouble(429, "people.signIn.often");
        var answer = rites.read(body);
        var person =
                rites.signIn(site.id(), host(site, request), answer).filter(who -> belonging.belongs(who, site.id()));
        if (person.isEmpty()) return trouble(422, "people.passkey.unknown");
        signIns.signIn(person.get(), site.id(), Way.PASSKEY, request, response);
        return to(Requests.localPath(PasskeyRites.text(answer, "back")));
    }

    private static PasskeyHost host(Site site, HttpServletRequest request) {
        return PasskeyHost.of(site, request).orElseThrow(NotFound::new);
    }

    private ResponseEntity<?> trouble(int status, String key, Object... args) {
        return ResponseEntity.status(status).body(Map.of("trouble", messages.say(key, args)));
    }

    private static ResponseEntity<?> to(String path) {
        return ResponseEntity.ok(Map.of("to", path));
    }

    private static ResponseEntity<?> json(String text) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
    }
}
