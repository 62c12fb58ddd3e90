package org.understory.mail;

/**
 * The operator's mail server.
 *
 * @param username empty where the server asks for none
 * @param from the address that letters come from; the name beside it is the community's
 */
public record MailSettings(String host, int port, String username, String password, Security security, String from) {

    /** How the connection is protected. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    public MailSettings {
        if (host.isBlank() || port < 1 || port > 65535) throw new IllegalArgumentException("Not a mail server");
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
