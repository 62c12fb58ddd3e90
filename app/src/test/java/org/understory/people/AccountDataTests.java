package org.understory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.understory.CommunityMaker;
import org.understory.CommunityMaker.Someone;
import org.understory.PagesTest;
import org.understory.communities.Community;
import org.understory.subject.DataSubject;

/** What an account keeps beside its address: all of it leaves with the person, and the secrets are in no export. */
@PagesTest
class AccountDataTests {
    private static final List<String> TABLES = List.of(
            "sign_ins",
            "known_devices",
            "second_factors",
            "recovery_codes",
            "passkey_owners",
            "ceremonies",
            "email_changes");

    private final CommunityMaker make;
    private final People people;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final RecoveryCodes codes;
    private final PasskeyOwners owners;
    private final Ceremonies ceremonies;
    private final Accounts accounts;
    private final JdbcClient sql;
    private final Clock clock;

    AccountDataTests(
            CommunityMaker make,
            People people,
            Passwords passwords,
            SecondFactors factors,
            RecoveryCodes codes,
            PasskeyOwners owners,
            Ceremonies ceremonies,
            Accounts accounts,
            JdbcClient sql,
            Clock clock) {
        this.make = make;
        this.people = people;
        this.passwords = passwords;
        this.factors = factors;
        this.codes = codes;
        this.owners = owners;
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.sql = sql;
        this.clock = clock;
    }

    @Test
    void everything_is_exported_without_secrets_and_erased_with_the_person() {
        var community = make.community();
        var ana = withEverything(community);
        for (var table : TABLES) assertThat(rows(table, ana)).as(table).isPositive();
        var who = new DataSubject(ana.person(), List.of(ana.member()));
        var exported = accounts.export(who);
        assertThat(exported.get("passkeys")).hasSize(1);
        assertThat(exported.get("emailChanges")).hasSize(1);
        assertThat(exported.get("knownDevices")).isNotEmpty();
        assertThat(exported.get("secondFactor").toString()).doesNotContain("secret");
        sql.sql("delete from members where id = :id")
                .param("id", ana.member().value())
                .update();
        accounts.erase(who);
        for (var table : TABLES) assertThat(rows(table, ana)).as(table).isZero();
    }

    @Test
    void a_passkey_whose_count_does_not_grow_is_a_copy_and_is_refused() {
        var community = make.community();
        var ana = make.subscriber(community, "Ana");
        var stored = stored(community);
        var passkey = passkey(ana, community, 5);
        stored.save(passkey);
        stored.save(ImmutableCredentialRecord.fromCredentialRecord(passkey)
                .signatureCount(6)
                .build());
        assertThatThrownBy(() -> stored.save(ImmutableCredentialRecord.fromCredentialRecord(passkey)
                        .signatureCount(6)
                        .build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_passkey_that_is_here_already_is_not_added_again() {
        var community = make.community();
        var passkey = passkey(make.subscriber(community, "Ana"), community, 0);
        stored(community).save(passkey);
        var unaware = stored(make.community()); // sees no passkey of the first, as two presses at once see none
        assertThatThrownBy(() -> unaware.save(passkey)).isInstanceOf(IllegalArgumentException.class);
    }

    private Someone withEverything(Community community) {
        var ana = make.subscriber(community, "Ana");
        passwords.set(ana.person(), "lantern orchard velvet 9");
        var email = people.email(ana.person()).orElseThrow().value();
        ana.browser().post("/sign-in", "email", email, "password", "lantern orchard velvet 9");
        ana.browser().post("/settings/email", "email", "all-" + email);
        factors.begin(ana.person());
        codes.renew(ana.person());
        ceremonies.begin(ana.person(), community.id());
        stored(community).save(passkey(ana, community, 0));
        return ana;
    }

    private StoredPasskeys stored(Community community) {
        return new StoredPasskeys(sql, clock, community.slug() + ".localhost");
    }

    private ImmutableCredentialRecord passkey(Someone who, Community community, long count) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.random())
                .userEntityUserId(owners.handle(who.person(), community.id()))
                .publicKey(new ImmutablePublicKeyCose(new byte[] {1}))
                .attestationObject(new Bytes(new byte[] {1}))
                .transports(java.util.Set.of())
                .signatureCount(count)
                .created(clock.instant())
                .lastUsed(clock.instant().plus(Duration.ofSeconds(1)))
                .label("Phone")
                .build();
    }

    private long rows(String table, Someone who) {
        return sql.sql("select count(*) from " + table + " where person_id = :person")
                .param("person", who.person().value())
                .query(Long.class)
                .single();
    }
}
