package org.understory.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** Who a browser's cookie stands for on one community's host. */
public final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final long signIn;
    private final transient PersonId person;
    private final transient CommunityId community;
    private final @Nullable Long entry;
    private final transient Instant provedAt;

    SignedIn(long signIn, PersonId person, CommunityId community, @Nullable Long entry, Instant provedAt) {
        super(List.of());
        this.signIn = signIn;
        this.person = person;
        this.community = community;
        this.entry = entry;
        this.provedAt = provedAt;
        setAuthenticated(true);
    }

    public PersonId person() {
        return person;
    }

    public CommunityId community() {
        return community;
    }

    /** The entry this browser made while its e-mail address is unconfirmed; null once it is. */
    public @Nullable Long entry() {
        return entry;
    }

    /** The number of this browser's sign-in, for what ends with it. */
    public long signIn() {
        return signIn;
    }

    /** When the person last showed who they are in this browser. */
    Instant provedAt() {
        return provedAt;
    }

    /** Whether the person showed who they are within the last half hour, and may change what opens the account. */
    public boolean hasProvedLately(Instant now) {
        return now.isBefore(provedAt.plus(Fresh.LASTS));
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return "person";
    }
}
