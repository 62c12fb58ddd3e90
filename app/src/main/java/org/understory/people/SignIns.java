package org.understory.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/**
 * The browsers in which someone is signed in: a random cookie for each, its hash in the database. One statement reads it;
 * it is written again at most once an hour, so a page that is only read writes nothing.
 *
 * <p>Whoever turned on the second step is not signed in by {@link #signIn} yet: the browser is asked for a code at the
 * next page it opens, and stands for nobody until then. A room that signs people in need not know of it.
 */
@Component
public class SignIns implements SecurityContextRepository {
    static final String COOKIE = "__Host-understory";
    static final Duration CODE_WITHIN = Duration.ofMinutes(10);
    private static final Duration LASTS = Duration.ofDays(60);
    private static final Duration UNCONFIRMED_LASTS = Duration.ofDays(14);
    private static final Duration SEEN_EVERY = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final KnownDevices devices;
    private final NewDeviceLetters letters;

    SignIns(JdbcClient sql, Clock clock, KnownDevices devices, NewDeviceLetters letters) {
        this.sql = sql;
        this.clock = clock;
        this.devices = devices;
        this.letters = letters;
    }

    /**
     * Signs a person in on this browser, for this community's host, after a letter reached them or they just joined; an
     * older sign-in of the browser ends.
     */
    @Transactional
    public void signIn(
            PersonId person, CommunityId community, HttpServletRequest request, HttpServletResponse response) {
        signIn(person, community, Way.LINK, request, response);
    }

    /** Signs in after the first proof; who has a second step and did not use a passkey is asked for a code next. */
    @Transactional
    public void signIn(
            PersonId person, CommunityId community, Way way, HttpServletRequest request, HttpServletResponse response) {
        if (way != Way.PASSKEY && hasSecondStep(person)) {
            begin(new Begun(person, community, null, way, true, CODE_WITHIN), request, response);
        } else {
            finish(person, community, way, request, response);
        }
    }

    /** Signs in after every proof that the person asks for. */
    @Transactional
    public void finish(
            PersonId person, CommunityId community, Way way, HttpServletRequest request, HttpServletResponse response) {
        begin(new Begun(person, community, null, way, false, LASTS), request, response);
        if (devices.meet(person, request, response) == KnownDevices.Acquaintance.NEW) {
            letters.send(person, community, way, Device.of(request));
        }
    }

    /** Remembers on this browser that it made an entry whose e-mail address is not confirmed yet. */
    public void remember(
            PersonId person,
            CommunityId community,
            long entry,
            HttpServletRequest request,
            HttpServletResponse response) {
        begin(new Begun(person, community, entry, Way.LINK, false, UNCONFIRMED_LASTS), request, response);
    }

    /** Signs this browser out. */
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        Cookies.token(request, COOKIE).ifPresent(this::end);
        response.addHeader("Set-Cookie", Cookies.made(COOKIE, "", Duration.ZERO));
        SecurityContextHolder.clearContext();
    }

    /** Signs a person out everywhere, as after a change of password. */
    public void signOutEverywhere(PersonId person) {
        sql.sql("delete from sign_ins where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** Signs a person out of every browser but this one. */
    void signOutElsewhere(SignedIn here) {
        sql.sql("delete from sign_ins where person_id = :person and id <> :here")
                .param("person", here.person().value())
                .param("here", here.signIn())
                .update();
    }

    /** A new cookie for the same sign-in, after the person showed who they are: whoever copied the old one is out. */
    void renew(SignedIn who, HttpServletResponse response) {
        var token = Token.random();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("""
                update sign_ins
                   set token_hash = :hash,
                       proved_at = :now,
                       seen_at = :now,
                       expires_at = :expires
                 where id = :id
                """)
                .param("hash", token.hash())
                .param("now", now)
                .param("expires", now.plus(LASTS))
                .param("id", who.signIn())
                .update();
        response.addHeader("Set-Cookie", Cookies.made(COOKIE, token.text(), LASTS));
    }

    /** Notes that the person has just shown again who they are. */
    void proved(SignedIn who) {
        sql.sql("update sign_ins set proved_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", who.signIn())
                .update();
    }

    private boolean hasSecondStep(PersonId person) {
        return sql.sql("""
                select exists (select from second_factors where person_id = :person and confirmed_at is not null)
                """).param("person", person.value()).query(Boolean.class).single();
    }

    private record Begun(
            PersonId person,
            CommunityId community,
            @Nullable Long entry,
            Way way,
            boolean awaitsCode,
            Duration lasts) {}

    private void begin(Begun begun, HttpServletRequest request, HttpServletResponse response) {
        Cookies.token(request, COOKIE).ifPresent(this::end);
        var token = Token.random();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("""
                insert into sign_ins (token_hash, person_id, community_id, entry_id, way, awaits_code, created_at, seen_at,
                                      expires_at, device)
                values (:hash, :person, :community, :entry, :way, :awaits, :now, :now, :expires, :device)
                """)
                .param("hash", token.hash())
                .param("person", begun.person().value())
                .param("community", begun.community().value())
                .param("entry", begun.entry())
                .param("way", begun.way().word())
                .param("awaits", begun.awaitsCode())
                .param("now", now)
                .param("expires", now.plus(begun.lasts()))
                .param("device", Device.of(request).stored())
                .update();
        response.addHeader("Set-Cookie", Cookies.made(COOKIE, token.text(), begun.lasts()));
    }

    private void end(Token token) {
        sql.sql("delete from sign_ins where token_hash = :hash")
                .param("hash", token.hash())
                .update();
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Cookies.token(request, COOKIE).isPresent();
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(() -> load(request));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // A sign-in is begun and ended by the methods above only.
    }

    private SecurityContext load(HttpServletRequest request) {
        var context = new SecurityContextImpl();
        var found = Cookies.token(request, COOKIE).flatMap(this::find);
        if (found.isEmpty()) return context;
        if (found.get().awaitsCode()) Awaiting.put(request, found.get().awaiting());
        else context.setAuthentication(found.get().signedIn());
        return context;
    }

    private Optional<SignInRow> find(Token token) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var found = sql.sql("""
                select id, person_id, community_id, entry_id, way, awaits_code, coalesce(proved_at, created_at) as proved,
                       seen_at < :stale as stale
                  from sign_ins
                 where token_hash = :hash
                   and expires_at > :now
                """)
                .param("hash", token.hash())
                .param("now", now)
                .param("stale", now.minus(SEEN_EVERY))
                .query(SignInRow::from)
                .optional();
        if (found.isPresent() && found.get().stale()) {
            sql.sql("update sign_ins set seen_at = :now where token_hash = :hash")
                    .param("now", now)
                    .param("hash", token.hash())
                    .update();
        }
        return found;
    }
}
