package org.understory.live;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every node at once that something happened, by PostgreSQL's notifications. What is sent inside a transaction is
 * heard when it commits, and never if it does not. Nothing is kept: who is not listening has missed it.
 */
@Component
public class Signals {
    static final String CHANNEL = "understory";

    private final JdbcClient sql;

    Signals(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Sends a signal.
     *
     * @param topic a word that listeners share
     * @param what ids only, never words that a person wrote; at most 200 characters
     */
    public void send(String topic, String what) {
        if (what.length() > 200) throw new IllegalArgumentException("A signal holds ids only");
        sql.sql("select pg_notify(:channel, :payload)")
                .param("channel", CHANNEL)
                .param("payload", topic + " " + what)
                .query((row, n) -> 0)
                .list();
    }
}
