package org.understory.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/**
 * The browsers in which someone is signed in: a random cookie for each, its hash in the database. One statement reads it;
 * it is written again at most once an hour, so a page that is only read writes nothing.
 */
@Component
public class SignIns implements SecurityContextRepository {
    static final String COOKIE = "__Host-understory";
    private static final Duration LASTS = Duration.ofDays(60);
    private static final Duration UNCONFIRMED_LASTS = Duration.ofDays(14);
    private static final Duration SEEN_EVERY = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;

    SignIns(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Signs a person in on this browser, for this community's host; an older sign-in of the browser ends. */
    public void signIn(
            PersonId person, CommunityId community, HttpServletRequest request, HttpServletResponse response) {
        begin(person, community, null, LASTS, request, response);
    }

    /** Remembers on this browser that it made an entry whose e-mail address is not confirmed yet. */
    public void remember(
            PersonId person,
            CommunityId community,
            long entry,
            HttpServletRequest request,
            HttpServletResponse response) {
        begin(person, community, entry, UNCONFIRMED_LASTS, request, response);
    }

    /** Signs this browser out. */
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(this::end);
        response.addHeader("Set-Cookie", cookie("", Duration.ZERO));
        SecurityContextHolder.clearContext();
    }

    /** Signs a person out everywhere, as after a change of password. */
    public void signOutEverywhere(PersonId person) {
        sql.sql("delete from sign_ins where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private void begin(
            PersonId person,
            CommunityId community,
            @Nullable Long entry,
            Duration lasts,
            HttpServletRequest request,
            HttpServletResponse response) {
        token(request).ifPresent(this::end);
        var token = Token.random();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var agent = request.getHeader("User-Agent");
        sql.sql("""
                insert into sign_ins (token_hash, person_id, community_id, entry_id, created_at, seen_at, expires_at, device)
                values (:hash, :person, :community, :entry, :now, :now, :expires, :device)
                """)
                .param("hash", token.hash())
                .param("person", person.value())
                .param("community", community.value())
                .param("entry", entry)
                .param("now", now)
                .param("expires", now.plus(lasts))
                .param("device", agent == null ? "" : agent.substring(0, Math.min(200, agent.length())))
                .update();
        response.addHeader("Set-Cookie", cookie(token.text(), lasts));
    }

    private void end(Token token) {
        sql.sql("delete from sign_ins where token_hash = :hash")
                .param("hash", token.hash())
                .update();
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return token(request).isPresent();
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        var loaded = new Loaded(() -> load(request));
        return loaded;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // A sign-in is begun and ended by the methods above only.
    }

    private SecurityContext load(HttpServletRequest request) {
        var context = new SecurityContextImpl();
        token(request).flatMap(this::find).ifPresent(context::setAuthentication);
        return context;
    }

    private Optional<SignedIn> find(Token token) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var found = sql.sql("""
                select person_id, community_id, entry_id, seen_at < :stale as stale
                  from sign_ins
                 where token_hash = :hash
                   and expires_at > :now
                """)
                .param("hash", token.hash())
                .param("now", now)
                .param("stale", now.minus(SEEN_EVERY))
                .query(Row::from)
                .optional();
        if (found.isPresent() && found.get().stale()) {
            sql.sql("update sign_ins set seen_at = :now where token_hash = :hash")
                    .param("now", now)
                    .param("hash", token.hash())
                    .update();
        }
        return found.map(
                row -> new SignedIn(new PersonId(row.person()), new CommunityId(row.community()), row.entry()));
    }

    private static Optional<Token> token(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE) && cookie.getValue().matches("[\\w-]{32}")) {
                return Optional.of(new Token(cookie.getValue()));
            }
        }
        return Optional.empty();
    }

    private static String cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }

    private record Row(
            long person, long community, @Nullable Long entry, boolean stale) {
        static Row from(ResultSet row, int n) throws SQLException {
            return new Row(
                    row.getLong("person_id"),
                    row.getLong("community_id"),
                    row.getObject("entry_id", Long.class),
                    row.getBoolean("stale"));
        }
    }
}
