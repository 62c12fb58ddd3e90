package org.understory.members;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Proof-of-work challenges for browsers with JavaScript: about a second of sums on a phone, no outside service. */
@Component
class Challenges {
    private static final Duration LASTS = Duration.ofMinutes(20);
    private static final long MOST_TRIES = 50_000;
    private static final Pattern EXPIRES = Pattern.compile("[?&]expires=(\\d{1,12})");

    private final GateKey key;
    private final Clock clock;
    private final JsonMapper json;

    Challenges(GateKey key, Clock clock, JsonMapper json) {
        this.key = key;
        this.clock = clock;
        this.json = json;
    }

    /** A challenge in the widget's words. */
    record Given(String algorithm, String challenge, long maxnumber, String salt, String signature) {}

    Given give() {
        var options = new Altcha.ChallengeOptions();
        options.algorithm = Altcha.Algorithm.SHA256;
        options.hmacKey = key.text();
        options.maxNumber = MOST_TRIES;
        options.expires = clock.instant().plus(LASTS).getEpochSecond();
        options.secureRandomNumber = true;
        try {
            var made = Altcha.createChallenge(options);
            return new Given(made.algorithm, made.challenge, MOST_TRIES, made.salt, made.signature);
        } catch (Exception impossible) {
            throw new IllegalStateException("A challenge can always be made", impossible);
        }
    }

    /** What an answer is worth; the widget sends it as Base64 of JSON. */
    Proof check(@Nullable String answer) {
        if (answer == null || answer.isEmpty() || answer.length() > 2000) return new Proof.Missing();
        try {
            var decoded = new String(Base64.getDecoder().decode(answer), StandardCharsets.UTF_8);
            var said = json.readTree(decoded);
            var payload = new Altcha.Payload();
            payload.algorithm = said.path("algorithm").asString("");
            payload.challenge = said.path("challenge").asString("");
            payload.number = said.path("number").asLong(-1);
            payload.salt = said.path("salt").asString("");
            payload.signature = said.path("signature").asString("");
            if (!Altcha.verifySolution(payload, key.text(), false)) return new Proof.Missing();
            return isOver(payload.salt) ? new Proof.TooOld() : new Proof.Shown(payload.challenge, false);
        } catch (Exception garbled) { // whatever a robot sends
            return new Proof.Missing();
        }
    }

    private boolean isOver(String salt) {
        var expires = EXPIRES.matcher(salt);
        return !expires.find() || clock.instant().getEpochSecond() > Long.parseLong(expires.group(1));
    }
}
