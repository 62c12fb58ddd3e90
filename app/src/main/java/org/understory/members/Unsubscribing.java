package org.understory.members;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.understory.subject.MemberId;

/** The links that end the newsletter at one click, without signing in (RFC 8058). They never expire. */
@Component
public class Unsubscribing {
    private static final String NEWSLETTER = "unsubscribe";

    private final GateKey key;

    Unsubscribing(GateKey key) {
        this.key = key;
    }

    /** The path that ends a member's newsletter; for the header of every letter that one can unsubscribe from. */
    public String path(MemberId member) {
        return "/unsubscribe/" + token(member, NEWSLETTER);
    }

    Optional<MemberId> member(String token) {
        return member(token, NEWSLETTER);
    }

    /** The word in an address that ends letters of another kind, for rooms that write such letters. */
    public String token(MemberId member, String kind) {
        return member.value() + "-" + key.sign(kind + " " + member.value());
    }

    /** Whose letters of a kind such a word ends; nothing if it is not one of ours. */
    public Optional<MemberId> member(String token, String kind) {
        if (!token.matches("[1-9]\\d{0,17}-[\\w-]{32}")) return Optional.empty();
        var hyphen = token.indexOf('-');
        var member = token.substring(0, hyphen);
        return key.signed(kind + " " + member, token.substring(hyphen + 1))
                ? Optional.of(new MemberId(Long.parseLong(member)))
                : Optional.empty();
    }
}
