package org.understory.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.understory.subject.Entrance;
import org.understory.subject.OpenTo;
import org.understory.web.NotFound;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a mail provider tells what came back, with the secret {@code understory.mail.bounce-secret}. Without such a setting,
 * or without the secret, this does not exist.
 */
@Controller
@ConditionalOnWebApplication
@OpenTo(Entrance.EVERYONE)
class BouncePages {
    private static final int LONGEST = 1_000_000;
    private static final int MOST = 1_000;

    private final Bounces bounces;
    private final JsonMapper json;
    private final String secret;

    BouncePages(Bounces bounces, JsonMapper json, @Value("${understory.mail.bounce-secret:}") String secret) {
        this.bounces = bounces;
        this.json = json;
        this.secret = secret;
    }

    /** One report of a list; see docs/operations.md. */
    record Told(
            @Nullable String messageId,
            @Nullable String kind,
            @Nullable String code) {
        Stream<Bounce> bounce() {
            if (messageId == null || kind == null) return Stream.empty();
            return Stream.of(Bounce.Kind.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
                    .map(each -> new Bounce(messageId, each, code == null ? "unknown" : code));
        }
    }

    @PostMapping("/mail/bounces")
    ResponseEntity<String> tell(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody String body) {
        if (!isAllowed(authorization)) throw new NotFound();
        if (body.length() > LONGEST) return ResponseEntity.status(413).build();
        List<Told> told;
        try {
            told = json.readValue(body, new TypeReference<List<Told>>() {});
        } catch (JacksonException odd) {
            return ResponseEntity.badRequest().build();
        }
        var taken = told.stream()
                .limit(MOST)
                .flatMap(Told::bounce)
                .filter(bounces::take)
                .count();
        return ResponseEntity.ok(String.valueOf(taken));
    }

    private boolean isAllowed(@Nullable String authorization) {
        return !secret.isEmpty()
                && authorization != null
                && MessageDigest.isEqual(bytes("Bearer " + secret), bytes(authorization));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
