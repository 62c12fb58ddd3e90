package org.understory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.understory.communities.Communities;
import org.understory.communities.Community;
import org.understory.communities.Role;
import org.understory.communities.Roles;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;

/** Makes a community and people of its own for each test, so that no test shares a row with another. */
@Component
public class CommunityMaker {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Communities communities;
    private final Roles roles;
    private final JdbcClient sql;

    CommunityMaker(Communities communities, Roles roles, JdbcClient sql) {
        this.communities = communities;
        this.roles = roles;
        this.sql = sql;
    }

    /** A new, empty community that answers on {@code {slug}.localhost}. */
    public Community community() {
        var number = COUNT.incrementAndGet();
        var id = communities.create(
                "test-" + number, "Test Community " + number, "Connect with others", "psoriasis", false);
        return communities.find(id).orElseThrow();
    }

    /** A visitor of the community, with no cookie. */
    public Reader visitor(Community community) {
        return new Reader(community.slug() + ".localhost");
    }

    /** A confirmed subscriber, signed in. */
    public Someone subscriber(Community community, String firstName) {
        var person = sql.sql("""
                insert into persons (email, confirmed_at, created_at)
                values (cast(:email as citext), :now, :now)
                returning id
                """)
                .param("email", "person" + COUNT.incrementAndGet() + "@example.org")
                .param("now", OffsetDateTime.now())
                .query(Long.class)
                .single();
        return join(community, new PersonId(person), firstName);
    }

    /** The same person as a subscriber of one more community, signed in there. */
    public Someone join(Community community, PersonId person, String firstName) {
        var member = sql.sql("""
                insert into members (community_id, person_id, first_name, active_at, created_at)
                values (:community, :person, :name, :now, :now)
                returning id
                """)
                .param("community", community.id().value())
                .param("person", person.value())
                .param("name", firstName)
                .param("now", OffsetDateTime.now())
                .query(Long.class)
                .single();
        var reader = visitor(community);
        signIn(reader, person, community);
        return new Someone(reader, person, new MemberId(member), firstName);
    }

    /** One more browser of the same person, signed in. */
    public Reader browser(Someone someone, Community community) {
        var reader = visitor(community);
        signIn(reader, someone.person(), community);
        return reader;
    }

    private void signIn(Reader reader, PersonId person, Community community) {
        var token = token();
        sql.sql("""
                insert into sign_ins (token_hash, person_id, community_id, created_at, seen_at, expires_at)
                values (:hash, :person, :community, :now, :now, :later)
                """)
                .param("hash", hash(token))
                .param("person", person.value())
                .param("community", community.id().value())
                .param("now", OffsetDateTime.now())
                .param("later", OffsetDateTime.now().plusDays(1))
                .update();
        reader.cookies().put("__Host-understory", token);
    }

    /** A member with a pseudonym, signed in. */
    public Someone member(Community community, String handle) {
        var someone = subscriber(community, "First " + handle);
        sql.sql("update members set handle = cast(:handle as citext) where id = :id")
                .param("handle", handle)
                .param("id", someone.member().value())
                .update();
        return someone;
    }

    /** Puts one member into the other's team. */
    public void follow(Someone follower, Someone followed) {
        tie("insert into follows (follower_id, followed_id, since) values (:a, :b, :now)", follower, followed);
    }

    /** Keeps two members apart. */
    public void block(Someone blocker, Someone blocked) {
        tie("insert into blocks (blocker_id, blocked_id, since) values (:a, :b, :now)", blocker, blocked);
    }

    private void tie(String insert, Someone a, Someone b) {
        sql.sql(insert)
                .param("a", a.member().value())
                .param("b", b.member().value())
                .param("now", OffsetDateTime.now())
                .update();
    }

    /** Somebody with a role in the community, signed in. */
    public Someone staff(Community community, Role role) {
        var someone = subscriber(community, "Staff " + role.name().toLowerCase(java.util.Locale.ROOT));
        roles.grant(community.id(), someone.person(), role, null);
        return someone;
    }

    private static String token() {
        var bytes = new byte[24];
        new Random().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A person of a test: their browser and who they are. */
    public record Someone(Reader browser, PersonId person, MemberId member, String firstName) {}
}
