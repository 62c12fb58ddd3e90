package org.understory.people;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.subject.CommunityId;
import org.understory.subject.PersonId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two ceremonies of Web Authentication: adding a passkey and signing in with one. The device must check its owner, by
 * finger, face or PIN, so a passkey needs no second step.
 */
@Component
class PasskeyRites {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<String> TRANSPORTS = Arrays.stream(AuthenticatorTransport.values())
            .map(AuthenticatorTransport::getValue)
            .collect(Collectors.toUnmodifiableSet());

    private final JdbcClient sql;
    private final Clock clock;
    private final Ceremonies ceremonies;
    private final PasskeyOwners owners;
    private final People people;
    private final AccountLetters letters;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyRites(
            JdbcClient sql,
            Clock clock,
            Ceremonies ceremonies,
            PasskeyOwners owners,
            People people,
            AccountLetters letters) {
        this.sql = sql;
        this.clock = clock;
        this.ceremonies = ceremonies;
        this.owners = owners;
        this.people = people;
        this.letters = letters;
    }

    /** What the browser is to ask the device for, to add a passkey: JSON. */
    @Transactional
    String beginAdding(SignedIn who, PasskeyHost host) {
        var begun = ceremonies.begin(who.person(), who.community());
        return begun(begun, creation(owner(who), host, begun.challenge()));
    }

    /** Adds the passkey that a device made; false when its answer does not hold. */
    @Transactional
    boolean add(SignedIn who, PasskeyHost host, PasskeyName name, JsonNode answer) {
        var challenge = ceremonies.take(text(answer, "ceremony"), who.person(), who.community());
        if (challenge.isEmpty()) return false;
        var added = holds(() -> {
            var made = json.treeToValue(
                    credential(answer, "attestationObject"),
                    new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            return party(host)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            creation(owner(who), host, challenge.get()),
                            new RelyingPartyPublicKey(made, name.value())));
        });
        if (added.isPresent()) letters.send(who.person(), who.community(), "passkey-on", "/settings/sign-in");
        return added.isPresent();
    }

    /** What the browser is to ask the device for, to sign in: JSON. It names nobody. */
    String beginSigningIn(CommunityId community, PasskeyHost host) {
        var begun = ceremonies.begin(null, community);
        return begun(begun, request(host, begun.challenge()));
    }

    /** Whose passkey answered; nobody when the answer does not hold. */
    @Transactional
    Optional<PersonId> signIn(CommunityId community, PasskeyHost host, JsonNode answer) {
        var challenge = ceremonies.take(text(answer, "ceremony"), null, community);
        if (challenge.isEmpty()) return Optional.empty();
        return holds(() -> {
                    var shown = json.treeToValue(
                            credential(answer, "authenticatorData", "signature"),
                            new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
                    return party(host)
                            .authenticate(new RelyingPartyAuthenticationRequest(request(host, challenge.get()), shown));
                })
                .flatMap(owner -> owners.person(owner.getId(), community));
    }

    /** The answer as JSON; an empty one when it is none. */
    JsonNode read(@Nullable String body) {
        try {
            return body == null || body.length() > 40_000 ? json.createObjectNode() : json.readTree(body);
        } catch (JacksonException none) {
            return json.createObjectNode();
        }
    }

    static String text(JsonNode answer, String field) {
        return answer.path(field).asString("");
    }

    /** The credential with all that the library takes for granted. */
    private static JsonNode credential(JsonNode answer, String... parts) {
        var credential = answer.path("credential");
        var whole = credential.path("id").isString()
                && credential.path("rawId").isString()
                && credential.path("type").asString("").equals("public-key")
                && credential.path("response").path("clientDataJSON").isString();
        for (var part : parts) whole &= credential.path("response").path(part).isString();
        if (!whole) throw new IllegalArgumentException("Not a credential");
        return withKnownTransports(credential);
    }

    /** The library stumbles over ways of transport that it does not know; newer browsers may name some. */
    private static JsonNode withKnownTransports(JsonNode credential) {
        var copy = credential.deepCopy();
        if (copy.path("response") instanceof ObjectNode response && response.has("transports")) {
            var known = response.arrayNode();
            for (var way : response.path("transports")) if (TRANSPORTS.contains(way.asString(""))) known.add(way);
            response.set("transports", known);
        }
        return copy;
    }

    private static <T> Optional<T> holds(Supplier<T> check) {
        try {
            return Optional.ofNullable(check.get());
        } catch (WebAuthnException | IllegalArgumentException | JacksonException refused) {
            return Optional.empty();
        }
    }

    private String begun(Ceremonies.Begun begun, Object options) {
        return json.writeValueAsString(Map.of("ceremony", begun.token(), "options", options));
    }

    private PublicKeyCredentialUserEntity owner(SignedIn who) {
        var email = people.email(who.person()).map(Email::value).orElse("");
        return PasskeyOwners.named(owners.handle(who.person(), who.community()), email);
    }

    private PublicKeyCredentialCreationOptions creation(
            PublicKeyCredentialUserEntity owner, PasskeyHost host, Bytes challenge) {
        var known = new ArrayList<PublicKeyCredentialDescriptor>();
        for (var passkey : stored(host).findByUserId(owner.getId())) {
            known.add(PublicKeyCredentialDescriptor.builder()
                    .id(passkey.getCredentialId())
                    .transports(passkey.getTransports())
                    .build());
        }
        return PublicKeyCredentialCreationOptions.builder()
                .rp(host.party())
                .user(owner)
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .excludeCredentials(known)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .timeout(PATIENCE)
                .build();
    }

    private static PublicKeyCredentialRequestOptions request(PasskeyHost host, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(host.host())
                .challenge(challenge)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(PATIENCE)
                .build();
    }

    private Webauthn4JRelyingPartyOperations party(PasskeyHost host) {
        return new Webauthn4JRelyingPartyOperations(owners, stored(host), host.party(), host.origins());
    }

    private StoredPasskeys stored(PasskeyHost host) {
        return new StoredPasskeys(sql, clock, host.host());
    }
}
