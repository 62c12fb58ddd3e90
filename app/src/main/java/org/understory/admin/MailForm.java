package org.understory.admin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.understory.mail.MailSettings;
import org.understory.mail.MailSettings.Security;
import org.understory.people.Email;
import org.understory.web.Mistakes;

/** What an owner typed about the mail server. */
record MailForm(
        @Nullable String host,
        @Nullable String port,
        @Nullable String username,
        @Nullable String password,
        @Nullable Security security,
        @Nullable String from) {
    static final MailForm EMPTY = new MailForm(null, "587", null, null, Security.STARTTLS, null);

    /** The form filled in with what is kept; never the password. */
    static MailForm of(MailSettings settings) {
        return new MailForm(
                settings.host(),
                String.valueOf(settings.port()),
                settings.username(),
                null,
                settings.security(),
                settings.from());
    }

    /**
     * The settings that were typed, or empty with the mistakes noted.
     *
     * @param kept those that are kept: their password stays when none was typed for the same server and name
     */
    Optional<MailSettings> judged(Optional<MailSettings> kept, Mistakes mistakes) {
        if (!typed(host).matches("[A-Za-z0-9.-]{1,253}")) mistakes.add("host", "admin.mail.host.wrong");
        if (!typed(port).matches("[1-9]\\d{0,4}") || Integer.parseInt(typed(port)) > 65535)
            mistakes.add("port", "admin.mail.port.wrong");
        if (security == null) mistakes.add("security", "admin.mail.security.wrong");
        var address = Email.of(typed(from));
        if (address.isEmpty()) mistakes.add("from", "people.signIn.email.wrong");
        if (!mistakes.isEmpty() || address.isEmpty() || security == null) return Optional.empty();
        return Optional.of(new MailSettings(
                typed(host),
                Integer.parseInt(typed(port)),
                typed(username),
                secret(kept),
                security,
                address.get().value()));
    }

    private String secret(Optional<MailSettings> kept) {
        if (password != null && !password.isEmpty()) return password;
        return kept.filter(before ->
                        before.host().equals(typed(host)) && before.username().equals(typed(username)))
                .map(MailSettings::password)
                .orElse("");
    }

    private static String typed(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
