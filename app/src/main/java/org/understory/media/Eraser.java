package org.understory.media;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Erases pictures in three steps that a crash may fall between: the row is marked in the transaction that gives the
 * picture up, the files go when it has committed, and the row goes last, when no file is left.
 */
@Component
class Eraser {
    private static final Logger LOG = LoggerFactory.getLogger(Eraser.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient sql;
    private final Clock clock;
    private final PictureStore store;

    Eraser(JdbcClient sql, Clock clock, PictureStore store) {
        this.sql = sql;
        this.clock = clock;
        this.store = store;
    }

    /** Gives up the rows that meet a condition, from now on shown to nobody; their files go after the commit. */
    @Transactional
    public void release(String condition, UnaryOperator<StatementSpec> parameters) {
        var statement =
                sql.sql("""
                update pictures
                   set leaving_at = :now,
                       alt = ''
                 where leaving_at is null
                   and %s
                returning token
                """.formatted(condition)).param("now", clock.instant().atOffset(UTC));
        var left = parameters.apply(statement).query(Eraser::id).list();
        if (left.isEmpty()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                left.forEach(Eraser.this::eraseFiles);
            }
        });
    }

    @Transactional
    public void releaseWaiting(Instant before) {
        release(
                "attached_at is null and created_at < :before",
                statement -> statement.param("before", before.atOffset(UTC)));
    }

    /** Removes what is left of the pictures that were given up. */
    void finish() {
        List<PictureId> leaving;
        do {
            leaving = sql.sql("select token from pictures where leaving_at is not null limit :most")
                    .param("most", AT_ONCE)
                    .query(Eraser::id)
                    .list();
            leaving.forEach(this::finish);
        } while (leaving.size() == AT_ONCE);
    }

    private void finish(PictureId id) {
        try {
            store.erase(id);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        sql.sql("delete from pictures where token = :token and leaving_at is not null")
                .param("token", id.token())
                .update();
    }

    /** The transaction has committed, so this must not fail it; what fails here is finished within the hour. */
    private void eraseFiles(PictureId id) {
        try {
            store.erase(id);
        } catch (IOException broken) {
            LOG.warn("The files of picture {} could not be erased yet", id.token(), broken);
        }
    }

    private static PictureId id(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new PictureId(row.getString("token"));
    }
}
