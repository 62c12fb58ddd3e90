package org.understory.mail;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.understory.live.Signals;
import org.understory.subject.PersonId;
import org.understory.web.Messages;
import org.understory.web.Site;

/**
 * On which way letters leave: the mail server of the {@code understory.mail.*} properties, else the one an owner set,
 * else none, and then letters are kept in the data folder.
 */
@Component
public class Mailers {
    private final JdbcClient sql;
    private final Clock clock;
    private final MailKey key;
    private final Signals signals;
    private final Messages messages;
    private final Composition composition;
    private final Signing signing;
    private final Path folder;
    private final @Nullable MailSettings configured;

    Mailers(
            JdbcClient sql,
            Clock clock,
            MailKey key,
            Signals signals,
            Messages messages,
            Composition composition,
            Signing signing,
            MailProperties properties,
            @Value("${understory.data:data}") Path data) {
        this.sql = sql;
        this.clock = clock;
        this.key = key;
        this.signals = signals;
        this.messages = messages;
        this.composition = composition;
        this.signing = signing;
        this.folder = data.resolve("mail");
        this.configured = properties.settings();
    }

    /** Whether properties name the server; then what an owner sets has no effect. */
    public boolean isConfigured() {
        return configured != null;
    }

    /** The mail server in use, if there is one. */
    public Optional<MailSettings> settings() {
        return configured != null ? Optional.of(configured) : stored();
    }

    /** Whether letters are not sent but can be read on the site: in the demonstration, without a mail server. */
    public boolean readableOn(Site site) {
        return site.demo() && settings().isEmpty();
    }

    /** Keeps the server that an owner set; letters that wait leave over it at once. */
    @Transactional
    public void set(MailSettings settings) {
        sql.sql("""
                insert into mail_settings (host, port, username, sealed_password, security, from_address, changed_at)
                values (:host, :port, :username, :password, :security, :from, :now)
                on conflict (one) do update
                   set host = excluded.host, port = excluded.port, username = excluded.username,
                       sealed_password = excluded.sealed_password, security = excluded.security,
                       from_address = excluded.from_address, changed_at = excluded.changed_at
                """)
                .param("host", settings.host())
                .param("port", settings.port())
                .param("username", settings.username())
                .param("password", key.seal(settings.password()))
                .param("security", settings.security().name().toLowerCase(Locale.ROOT))
                .param("from", settings.from())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        signals.send(Letters.TOPIC, "settings");
    }

    /**
     * Sends a letter over a server that may not be kept yet. Takes up to half a minute: call it outside a transaction.
     *
     * @param to the address of the one who asks
     */
    public TestLetter sendTest(MailSettings settings, Site site, String to) {
        var words = new Draft(
                messages.say("mail.test.subject"),
                messages.say("mail.test.greeting"),
                java.util.List.of(messages.say("mail.test.words", site.name())),
                null,
                java.util.List.of());
        var id = "<" + UUID.randomUUID() + "@" + URI.create(site.baseUrl()).getHost() + ">";
        var letter = new OutgoingLetter(
                1,
                id,
                site.id(),
                new PersonId(1),
                words.subject(),
                composition.text(site, words),
                composition.html(site, words),
                null,
                1,
                clock.instant());
        try (var round = signing.over(new SmtpCarrier(settings)).open()) {
            var address = Envelope.address(to);
            return switch (round.hand(
                    Envelope.of(letter, Outside.of(site, letter.subject()), site, settings.from(), address),
                    address,
                    () -> {})) {
                case Delivery.Delivered delivered -> new TestLetter.Sent();
                case Delivery.Later later -> new TestLetter.Refused(later.code());
                case Delivery.Refused refused -> new TestLetter.Refused(refused.code());
                case Delivery.NobodyThere nobody -> new TestLetter.Refused(nobody.code());
                case Delivery.Broken broken -> new TestLetter.NoAnswer();
            };
        } catch (Carrier.Unreachable unreachable) {
            return switch (String.valueOf(unreachable.getMessage())) {
                case "password" -> new TestLetter.WrongPassword();
                case "tls" -> new TestLetter.NoProtection();
                default -> new TestLetter.NoAnswer();
            };
        } catch (MessagingException | IllegalArgumentException odd) {
            return new TestLetter.Refused("address");
        }
    }

    Carrier carrier() {
        return settings()
                .map(server -> signing.over(new SmtpCarrier(server)))
                .orElseGet(() -> new FolderCarrier(folder));
    }

    String from(Site site) {
        return settings()
                .map(MailSettings::from)
                .orElseGet(() -> "letters@" + URI.create(site.baseUrl()).getHost());
    }

    /** Where letters are kept while there is no mail server. */
    Path folder() {
        return folder;
    }

    private Optional<MailSettings> stored() {
        return sql.sql("""
                select host, port, username, sealed_password, security, from_address
                  from mail_settings
                """)
                .query((row, n) -> new MailSettings(
                        row.getString("host"),
                        row.getInt("port"),
                        row.getString("username"),
                        row.getBytes("sealed_password") == null ? "" : key.unseal(row.getBytes("sealed_password")),
                        MailSettings.Security.valueOf(row.getString("security").toUpperCase(Locale.ROOT)),
                        row.getString("from_address")))
                .optional();
    }
}
