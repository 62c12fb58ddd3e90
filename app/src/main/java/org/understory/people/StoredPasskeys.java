package org.understory.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The passkeys of one host, as the library that checks them reads and writes them. */
final class StoredPasskeys implements UserCredentialRepository {
    private final JdbcClient sql;
    private final Clock clock;
    private final String host;

    StoredPasskeys(JdbcClient sql, Clock clock, String host) {
        this.sql = sql;
        this.clock = clock;
        this.host = host;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return sql.sql(SELECT + "where credential = :credential and host = :host")
                .param("credential", credential.getBytes())
                .param("host", host)
                .query(StoredPasskeys::from)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return sql.sql(SELECT + "where owner = :owner and host = :host order by id")
                .param("owner", owner.getBytes())
                .param("host", host)
                .query(StoredPasskeys::from)
                .list();
    }

    @Override
    public void save(CredentialRecord passkey) {
        if (findByCredentialId(passkey.getCredentialId()) == null) add(passkey);
        else used(passkey);
    }

    private void add(CredentialRecord passkey) {
        var attestation = passkey.getAttestationObject();
        if (attestation == null) throw new IllegalArgumentException("A passkey without attestation");
        var added = sql.sql("""
                insert into passkeys (credential, owner, host, name, public_key, attestation, transports, signature_count,
                                      backup_eligible, backed_up, created_at)
                values (:credential, :owner, :host, :name, :key, :attestation, :transports, :count, :eligible, :backed, :now)
                    on conflict (credential) do nothing
                """)
                .param("credential", passkey.getCredentialId().getBytes())
                .param("owner", passkey.getUserEntityUserId().getBytes())
                .param("host", host)
                .param("name", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("attestation", attestation.getBytes())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("count", passkey.getSignatureCount())
                .param("eligible", passkey.isBackupEligible())
                .param("backed", passkey.isBackupState())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added != 1) throw new IllegalArgumentException("The passkey is here already");
    }

    /** A count that does not grow is told by a copy of the passkey: it is refused. Most count nothing and say 0. */
    private void used(CredentialRecord passkey) {
        var updated = sql.sql("""
                update passkeys
                   set signature_count = :count,
                       backed_up = :backed,
                       used_at = :now
                 where credential = :credential
                   and (signature_count < :count or (signature_count = 0 and :count = 0))
                """)
                .param("count", passkey.getSignatureCount())
                .param("backed", passkey.isBackupState())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("credential", passkey.getCredentialId().getBytes())
                .update();
        if (updated != 1) throw new IllegalArgumentException("The passkey's count did not grow");
    }

    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("Passkeys are removed by their owner's number");
    }

    private static final String SELECT = """
            select credential, owner, name, public_key, attestation, transports, signature_count, backup_eligible,
                   backed_up, created_at, coalesce(used_at, created_at) as used
              from passkeys
            """;

    private static CredentialRecord from(ResultSet row, int n) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(new Bytes(row.getBytes("owner")))
                .label(row.getString("name"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .transports(Arrays.stream(row.getString("transports").split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true) // none is kept whose owner was not verified
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("used").toInstant())
                .build();
    }
}
