package kr.dure.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles below the superuser, and their database: the owner makes and migrates the schema,
 * the application can neither change it nor look past a region's wall.
 */
final class Roles {

    static final String OWNER = "dure_owner";
    static final String APP = "dure_app";
    static final String DATABASE = "dure";

    private static final String RIGHTS =
            "login nosuperuser nocreatedb nocreaterole nobypassrls noreplication password ";

    private Roles() {}

    /** Makes what is missing; a first start that was cut off is carried on. */
    static void make(Connection superuser, String ownerPassword, String appPassword)
            throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            // Rounds slow down who guesses; 24 bytes of chance are not guessed (Secrets), and every
            // connection of the pool would wait for them at every start.
            statement.execute("set scram_iterations = 1");
            role(statement, OWNER, ownerPassword);
            role(statement, APP, appPassword);
            if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute(
                        "create database %s owner %s template template0"
                                .formatted(DATABASE, OWNER));
            }
            // Nobody but the two has business there, and nobody makes things in passing.
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect, temporary on database " + DATABASE + " to " + APP);
        }
    }

    private static void role(Statement statement, String name, String password)
            throws SQLException {
        if (!exists(statement, "select from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name);
        }
        statement.execute("alter role " + name + " " + RIGHTS + statement.enquoteLiteral(password));
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
