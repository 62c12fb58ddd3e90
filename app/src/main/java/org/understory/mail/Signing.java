package org.understory.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs letters (DKIM, RFC 6376) where the operator wants it: {@code understory.mail.dkim-selector}, and an RSA key as PEM
 * (PKCS #8) in the data folder's {@code secrets/dkim.pem}. Signed for the domain that letters come from. Most mail servers
 * sign by themselves, and then nothing is set here.
 */
@Component
class Signing {
    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);
    private static final String[] ALSO_SIGNED = {"List-Unsubscribe-Post", "Feedback-ID", "Auto-Submitted"};

    private final String selector;
    private final Path file;
    private final @Nullable RSAPrivateCrtKey key;

    Signing(@Value("${understory.mail.dkim-selector:}") String selector, @Value("${understory.data:data}") Path data) {
        this.selector = selector.strip();
        this.file = data.resolve("secrets").resolve("dkim.pem");
        this.key = isWanted() ? read(file) : null;
        if (isWanted() && key == null) LOG.error("Letters are not signed: there is no RSA key in PEM form in {}", file);
    }

    boolean isWanted() {
        return !selector.isEmpty();
    }

    String selector() {
        return selector;
    }

    Path file() {
        return file;
    }

    /** The public key as it should stand in the record of the domain; nothing where letters are not signed. */
    Optional<String> publicKey() {
        if (key == null) return Optional.empty();
        try {
            var open = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return Optional.of(Base64.getEncoder().encodeToString(open.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The letters of a carrier, signed before they are handed over. */
    Carrier over(Carrier carrier) {
        return key == null ? carrier : () -> new SignedRound(carrier.open());
    }

    private MimeMessage signed(MimeMessage letter) throws MessagingException {
        var from = ((InternetAddress) letter.getFrom()[0]).getAddress();
        var signer = new DkimSigner(from.substring(from.lastIndexOf('@') + 1), selector, key);
        signer.setCheckDomainKey(false); // the doctor looks it up, when asked
        signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
        signer.setHeaderCanonicalization(Canonicalization.RELAXED);
        signer.setBodyCanonicalization(Canonicalization.RELAXED);
        signer.setLengthParam(false);
        for (var header : ALSO_SIGNED) signer.addHeaderToSign(header);
        return new DkimMessage(letter, signer);
    }

    private final class SignedRound implements Carrier.Round {
        private final Carrier.Round round;

        SignedRound(Carrier.Round round) {
            this.round = round;
        }

        @Override
        public Delivery hand(MimeMessage message, String address, Runnable lastMoment) {
            try {
                return round.hand(signed(message), address, lastMoment);
            } catch (MessagingException odd) {
                return new Delivery.Refused("signing");
            }
        }

        @Override
        public void close() {
            round.close();
        }
    }

    private static @Nullable RSAPrivateCrtKey read(Path file) {
        try {
            var pem = Files.readString(file).replaceAll("-----[^-]+-----|\\s", "");
            var read = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
            return read instanceof RSAPrivateCrtKey rsa ? rsa : null;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException none) {
            return null;
        }
    }
}
