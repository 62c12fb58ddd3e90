package org.understory.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The two roles of the program: one owns and migrates, one serves and has the least rights. */
final class Roles {
    static final String OWNER = "understory_owner";
    static final String APP = "understory_app";
    static final String DATABASE = "understory";

    private Roles() {}

    /** Makes the roles and the database that are missing; the passwords follow the secrets. */
    static void ensure(Connection admin, Secrets secrets) throws SQLException {
        try (var sql = admin.createStatement()) {
            if (exists(sql, "select 1 from pg_database where datname = '" + DATABASE + "'")) return;
            role(sql, OWNER, secrets.owner());
            role(sql, APP, secrets.app());
            sql.execute(limits(APP));
            create(sql, DATABASE, "template1");
        }
    }

    static void create(Statement sql, String database, String template) throws SQLException {
        sql.execute("create database %s owner %s template %s".formatted(database, OWNER, template));
        sql.execute("revoke connect, temporary on database %s from public".formatted(database));
        sql.execute("grant connect on database %s to %s".formatted(database, APP));
    }

    private static void role(Statement sql, String name, String password) throws SQLException {
        if (!exists(sql, "select 1 from pg_roles where rolname = '" + name + "'")) sql.execute("create role " + name);
        sql.execute("alter role %s login password '%s'".formatted(name, password));
    }

    /** No statement of a page may hold a connection for ever. A long piece of work sets its own limit. */
    static String limits(String role) {
        return """
                alter role %1$s set statement_timeout = '30s';
                alter role %1$s set lock_timeout = '10s';
                alter role %1$s set idle_in_transaction_session_timeout = '60s';
                """.formatted(role);
    }

    static boolean exists(Statement sql, String question) throws SQLException {
        try (var rows = sql.executeQuery(question)) {
            return rows.next();
        }
    }
}
