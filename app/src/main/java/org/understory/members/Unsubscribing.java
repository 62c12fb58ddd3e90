package org.understory.members;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.understory.subject.MemberId;

/** The links that end the newsletter at one click, without signing in (RFC 8058). They never expire. */
@Component
public class Unsubscribing {
    private final GateKey key;

    Unsubscribing(GateKey key) {
        this.key = key;
    }

    /** The path that ends a member's newsletter; for the header of every letter that one can unsubscribe from. */
    public String path(MemberId member) {
        return "/unsubscribe/" + member.value() + "-" + key.sign("unsubscribe " + member.value());
    }

    Optional<MemberId> member(String token) {
        if (!token.matches("[1-9]\\d{0,17}-[\\w-]{32}")) return Optional.empty();
        var hyphen = token.indexOf('-');
        var member = token.substring(0, hyphen);
        return key.signed("unsubscribe " + member, token.substring(hyphen + 1))
                ? Optional.of(new MemberId(Long.parseLong(member)))
                : Optional.empty();
    }
}
