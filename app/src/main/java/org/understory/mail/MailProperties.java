package org.understory.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The mail server that the operator's settings name: {@code understory.mail.host}, {@code .port}, {@code .user}, {@code .password}, {@code .security}, {@code .from}. */
@Component
class MailProperties {
    private final Environment environment;

    MailProperties(Environment environment) {
        this.environment = environment;
    }

    /** The server, or null where none is named. */
    @Nullable
    MailSettings settings() {
        var host = property("host", "");
        if (host.isEmpty()) return null;
        var security = MailSettings.Security.valueOf(
                property("security", "starttls").strip().toUpperCase(Locale.ROOT));
        var port =
                switch (security) {
                    case NONE -> "25";
                    case STARTTLS -> "587";
                    case TLS -> "465";
                };
        return new MailSettings(
                host,
                Integer.parseInt(property("port", port)),
                property("user", ""),
                property("password", ""),
                security,
                property("from", "letters@" + host));
    }

    private String property(String name, String otherwise) {
        return environment.getProperty("understory.mail." + name, otherwise);
    }
}
