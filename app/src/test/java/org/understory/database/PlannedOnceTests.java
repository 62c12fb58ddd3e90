package org.understory.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.understory.PagesTest;

/** A page's statements are planned once for a connection: planning them anew took a fifth of the time of the busiest pages. */
@PagesTest
class PlannedOnceTests {
    /** From this execution on the driver lets the server prepare a statement. */
    private static final int PREPARED_FROM = 5;

    private final DataSource pool;

    PlannedOnceTests(DataSource pool) {
        this.pool = pool;
    }

    @Test
    void a_statement_that_is_asked_often_is_never_planned_for_its_parameters() throws SQLException {
        try (var connection = pool.getConnection()) {
            var asked = "select handle from members where id = any (?) -- planned once";
            for (int time = 0; time < PREPARED_FROM + 10; time++) ask(connection, asked);

            assertThat(plans(connection, "generic_plans")).isGreaterThanOrEqualTo(10);
            assertThat(plans(connection, "custom_plans")).isZero();
        }
    }

    private static void ask(Connection connection, String asked) throws SQLException {
        try (var statement = connection.prepareStatement(asked)) {
            statement.setArray(1, connection.createArrayOf("bigint", new Long[] {1L}));
            statement.executeQuery().close();
        }
    }

    private static int plans(Connection connection, String kind) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select %s
                          from pg_prepared_statements
                         where statement like '%%planned once'
                        """.formatted(kind))) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
