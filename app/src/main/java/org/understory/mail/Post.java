package org.understory.mail;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * The one place from which letters are sent: whoever holds it is the only sender of the installation. It is a lock that
 * PostgreSQL frees by itself when its holder dies, so a letter found in the air has certainly lost its sender.
 */
@Component
class Post {
    private static final long LOCK = 0x6c657474657273L; // "letters"

    private final DataSource database;

    Post(DataSource database) {
        this.database = database;
    }

    /** Does the work if nobody else holds the post; says whether it was done. */
    boolean hold(Runnable work) {
        try (var connection = database.getConnection()) {
            if (!asks(connection, "select pg_try_advisory_lock(?)")) return false;
            try {
                work.run();
            } finally {
                asks(connection, "select pg_advisory_unlock(?)");
            }
            return true;
        } catch (SQLException lost) {
            throw new IllegalStateException("The post could not be held: " + lost.getSQLState(), lost);
        }
    }

    private static boolean asks(Connection connection, String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
