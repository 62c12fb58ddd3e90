package org.understory.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that the operator runs: version 15 or newer, text in UTF-8, one role that owns the database and one that
 * serves. The serving role is created if the owner may create roles; its password is then kept in the data folder.
 */
public final class OperatorsPostgres {
    private static final int OLDEST = 15;

    private final DatabaseAddress address;

    private OperatorsPostgres(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Signs in with both roles and checks what the program relies on.
     *
     * @param ownerUrl {@code postgresql://user:password@host:port/database} or a JDBC address with user and password
     * @param appUrl the same for the serving role; without it, {@code understory_app} is used
     * @param data where the password of a created role is kept
     * @throws CannotStart with a sentence for the operator
     */
    public static OperatorsPostgres at(String ownerUrl, @Nullable String appUrl, Path data) {
        var owner = OperatorsUrl.of(ownerUrl);
        var app = appUrl == null || appUrl.isBlank()
                ? owner.as(Roles.APP, Secrets.in(data.resolve("secrets"), false).app())
                : OperatorsUrl.of(appUrl);
        if (owner.user().equals(app.user())) throw new CannotStart("database.operator-same-role", owner.user());
        try (var connection = owner.connect()) {
            checkServer(owner, connection);
            letIn(owner, app, connection);
        } catch (SQLException refused) {
            throw unreachable(owner, refused);
        }
        return new OperatorsPostgres(new DatabaseAddress(
                owner.jdbc(), owner.user(), owner.password(), app.jdbc(), app.user(), app.password()));
    }

    public DatabaseAddress address() {
        return address;
    }

    private static void checkServer(OperatorsUrl owner, Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) throw new CannotStart("database.operator-too-old", owner.shown(), version);
        var encoding = one(connection, "show server_encoding");
        if (!encoding.equals("UTF8")) throw new CannotStart("database.operator-encoding", owner.shown(), encoding);
        if (!yes(connection, "select has_schema_privilege('public', 'create')"))
            throw new CannotStart(
                    "database.operator-may-not-create",
                    owner.shown(),
                    owner.user(),
                    one(connection, "select current_database()"));
    }

    /** The serving role signs in; if it does not exist and may be made, it is. */
    private static void letIn(OperatorsUrl owner, OperatorsUrl app, Connection connection) throws SQLException {
        if (signsIn(app)) return;
        var known = one(connection, "select count(*) from pg_roles where rolname = " + literal(app.user()));
        var grant = "grant connect on database %s to %s"
                .formatted(one(connection, "select quote_ident(current_database())"), Migrations.quoted(app.user()));
        var make = "create role %s login password %s".formatted(Migrations.quoted(app.user()), literal(app.password()));
        if (known.equals("0") && mayCreateRoles(connection)) {
            run(connection, make);
            run(connection, Roles.limits(Migrations.quoted(app.user())));
            run(connection, grant);
            if (signsIn(app)) return;
        }
        throw new CannotStart(
                "database.operator-no-serving-role",
                owner.shown(),
                owner.user(),
                make.replace(literal(app.password()), "'…'") + "; " + grant + ";");
    }

    private static boolean signsIn(OperatorsUrl app) {
        try (var connection = app.connect()) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static boolean mayCreateRoles(Connection connection) throws SQLException {
        return yes(connection, "select rolcreaterole or rolsuper from pg_roles where rolname = current_user");
    }

    private static void run(Connection connection, String statements) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }

    private static boolean yes(Connection connection, String question) throws SQLException {
        return one(connection, question).equals("t");
    }

    private static String one(Connection connection, String question) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static CannotStart unreachable(OperatorsUrl url, SQLException refused) {
        return new CannotStart("database.operator-unreachable", url.shown(), String.valueOf(refused.getMessage()));
    }
}
