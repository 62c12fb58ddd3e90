package org.understory.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.subject.Checkup.Finding;
import org.understory.web.Messages;

class SigningTests {
    private static final String LETTER = """
            From: Test <letters@understory.test>
            To: ana@example.org
            Subject: News
            Message-ID: <1.2.3@understory.test>
            List-Unsubscribe: <https://understory.test/unsubscribe/1>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click

            Some words.
            """;

    @TempDir
    Path data;

    @Test
    void a_signature_holds_over_the_words_and_the_way_to_unsubscribe() throws Exception {
        var pair = keys();
        var signed = handed(new Signing("letters", data));
        var field = signed.getHeader("DKIM-Signature", null);
        var tags = field.replaceAll("\\s", "");
        assertThat(tags).contains("d=understory.test;", "s=letters;", "a=rsa-sha256;");
        assertThat(tag(tags, "h").toLowerCase(java.util.Locale.ROOT))
                .contains("from", "subject", "list-unsubscribe:", "list-unsubscribe-post");
        var body = "Some words.\r\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(tag(tags, "bh"))
                .isEqualTo(Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(body)));
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(pair.getPublic());
        for (var name : tag(tags, "h").split(":")) check.update(relaxed(name, signed.getHeader(name, null)));
        var unsigned = new String(relaxed("DKIM-Signature", field.replaceAll("(;\\s*b=)[^;]*", "$1")));
        check.update(unsigned.strip().getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getDecoder().decode(tag(tags, "b")))).isTrue();
    }

    @Test
    void without_a_selector_letters_leave_as_they_are() throws Exception {
        keys();
        assertThat(handed(new Signing("", data)).getHeader("DKIM-Signature")).isNull();
    }

    @Test
    void the_doctor_tells_the_record_that_is_missing() throws Exception {
        keys();
        var signing = new Signing("letters", data);
        var key = signing.publicKey().orElseThrow();
        var bare = new SenderCheck("understory.test", signing, name -> Optional.of(List.of()), new Messages());
        assertThat(bare.look())
                .extracting(Finding::words)
                .anyMatch(words -> words.contains("letters._domainkey.understory.test") && words.contains("p=" + key));
        DomainRecords good = name -> Optional.of(List.of(
                name.startsWith("_dmarc.")
                        ? "v=DMARC1; p=none"
                        : name.contains("_domainkey") ? "p=" + key : "v=spf1 -all"));
        assertThat(new SenderCheck("understory.test", signing, good, new Messages()).look())
                .extracting(Finding::kind)
                .containsOnly(org.understory.subject.Checkup.Kind.FINE);
        assertThat(new SenderCheck("understory.test", signing, name -> Optional.empty(), new Messages()).look())
                .hasSize(1);
    }

    private KeyPair keys() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        Files.createDirectories(data.resolve("secrets"));
        Files.writeString(
                data.resolve("secrets/dkim.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        return pair;
    }

    /** What leaves on the way, read again. */
    private static MimeMessage handed(Signing signing) throws Exception {
        var session = Session.getInstance(new Properties());
        var out = new ByteArrayOutputStream();
        Carrier carrier = () -> new Carrier.Round() {
            @Override
            public Delivery hand(MimeMessage message, String address, Runnable lastMoment) {
                try {
                    message.writeTo(out);
                    return new Delivery.Delivered();
                } catch (Exception odd) {
                    throw new IllegalStateException(odd);
                }
            }

            @Override
            public void close() {}
        };
        var bytes = LETTER.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (var round = signing.over(carrier).open()) {
            round.hand(new MimeMessage(session, new ByteArrayInputStream(bytes)), "ana@example.org", () -> {});
        }
        return new MimeMessage(session, new ByteArrayInputStream(out.toByteArray()));
    }

    private static String tag(String tags, String name) {
        return tags.replaceFirst("(?s).*?(^|;)" + name + "=([^;]*).*", "$2");
    }

    private static byte[] relaxed(String name, String value) {
        var words = value.replaceAll("\\s+", " ").strip();
        return (name.toLowerCase(java.util.Locale.ROOT) + ":" + words + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
