package org.understory.members;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import org.altcha.altcha.Altcha;
import org.understory.Reader;
import org.understory.communities.Community;
import tools.jackson.databind.json.JsonMapper;

/** Fills the gate in, as a browser with JavaScript does. Starts valid. */
public final class AtTheGate {
    private static final JsonMapper JSON = new JsonMapper();

    private final Reader reader;
    private final HashMap<String, String> fields = new HashMap<>();

    private AtTheGate(Reader reader, Community community) {
        this.reader = reader;
        fields.put("name", "Ana");
        fields.put("consent", "yes");
        fields.put("policy", community.privacyVersion() + " " + community.termsVersion());
        fields.put("back", "/articles/leaky-gut");
    }

    public static AtTheGate of(Community community) {
        return new AtTheGate(new Reader(community.slug() + ".localhost"), community);
    }

    public static AtTheGate with(Reader reader, Community community) {
        return new AtTheGate(reader, community);
    }

    public AtTheGate field(String name, String value) {
        fields.put(name, value);
        return this;
    }

    public AtTheGate email(String email) {
        return field("email", email);
    }

    /** Solves a fresh challenge, as the widget does. */
    public AtTheGate working() {
        return field("altcha", solved(reader));
    }

    public Reader reader() {
        return reader;
    }

    public Reader.Shown press() {
        return reader.post(
                "/subscribe",
                fields.entrySet().stream()
                        .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    /** The answer to a fresh challenge. */
    public static String solved(Reader reader) {
        var given = JSON.readTree(reader.get("/subscribe/challenge").text());
        var challenge = given.path("challenge").asString();
        var salt = given.path("salt").asString();
        try {
            var solution = Altcha.solveChallenge(
                    challenge,
                    salt,
                    Altcha.Algorithm.SHA256,
                    given.path("maxnumber").asLong(),
                    0);
            var answer = JSON.createObjectNode()
                    .put("algorithm", given.path("algorithm").asString())
                    .put("challenge", challenge)
                    .put("number", solution.number)
                    .put("salt", salt)
                    .put("signature", given.path("signature").asString());
            return Base64.getEncoder().encodeToString(answer.toString().getBytes(StandardCharsets.UTF_8));
        } catch (Exception unsolvable) {
            throw new IllegalStateException(unsolvable);
        }
    }
}
