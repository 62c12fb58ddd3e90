package org.understory.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings a database to the shape that this program needs, as the role that owns it. */
public final class Migrations {
    private Migrations() {}

    /**
     * Runs what is missing of {@code db/migration/**}, and gives the serving role its rights first: it may read and
     * write the rows of every table made from now on, so that a migration can take rights away again from a table that
     * only grows. {@code ${app}} in a migration names that role.
     *
     * @throws org.flywaydb.core.api.FlywayException if a migration fails; the failed one leaves nothing behind
     */
    public static Flyway run(DatabaseAddress address) {
        letAppUse(address);
        var flyway = Flyway.configure()
                .dataSource(address.ownerUrl(), address.ownerUser(), address.ownerPassword())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", quoted(address.appUser())))
                .validateMigrationNaming(true)
                .outOfOrder(true) // versions are timestamps, and two rooms' changes can arrive in either order
                .load();
        flyway.migrate();
        execute(address, "revoke insert, update, delete on flyway_schema_history from " + quoted(address.appUser()));
        return flyway;
    }

    private static void letAppUse(DatabaseAddress address) {
        execute(address, """
                grant usage on schema public to %1$s;
                alter default privileges in schema public grant select, insert, update, delete on tables to %1$s;
                alter default privileges in schema public grant usage, select on sequences to %1$s;
                """.formatted(quoted(address.appUser())));
    }

    private static void execute(DatabaseAddress address, String statements) {
        try (var owner = DriverManager.getConnection(address.ownerUrl(), address.ownerUser(), address.ownerPassword());
                var sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("select pg_advisory_xact_lock(hashtext('understory rights'))"); // nodes may start together
            sql.execute(statements);
            owner.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("the rights of the serving role could not be given", failed);
        }
    }

    static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }
}
