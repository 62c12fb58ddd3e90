package org.understory.people;

import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;

/** The random handles by which authenticators know people, one for each person and community. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;

    PasskeyOwners(JdbcClient sql) {
        this.sql = sql;
    }

    /** The person's handle in a community, made at the first call. */
    Bytes handle(PersonId person, CommunityId community) {
        var fresh = new byte[32];
        RANDOM.nextBytes(fresh);
        sql.sql("""
                insert into passkey_owners (handle, person_id, community_id)
                values (:handle, :person, :community)
                on conflict (person_id, community_id) do nothing
                """)
                .param("handle", fresh)
                .param("person", person.value())
                .param("community", community.value())
                .update();
        return sql.sql("select handle from passkey_owners where person_id = :person and community_id = :community")
                .param("person", person.value())
                .param("community", community.value())
                .query((row, n) -> new Bytes(row.getBytes("handle")))
                .single();
    }

    Optional<PersonId> person(Bytes handle, CommunityId community) {
        return sql.sql("select person_id from passkey_owners where handle = :handle and community_id = :community")
                .param("handle", handle.getBytes())
                .param("community", community.value())
                .query((row, n) -> new PersonId(row.getLong("person_id")))
                .optional();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return sql.sql("select handle from passkey_owners where handle = :handle")
                .param("handle", handle.getBytes())
                .query((row, n) -> named(new Bytes(row.getBytes("handle")), "person"))
                .optional()
                .orElse(null);
    }

    /** As an authenticator shows it to its owner. */
    static PublicKeyCredentialUserEntity named(Bytes handle, String name) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(name)
                .displayName(name)
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return null; // nobody has a user name here
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Handles are made by handle()");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("A handle goes with its person");
    }
}
