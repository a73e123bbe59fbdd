package kr.dure.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an open database inside is like; one server for all of them. */
class EmbeddedDatabaseTests {

    @TempDir static Path above;

    private static Path path;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void open() {
        path = above.resolve("한글 폴더").resolve("data");
        DataFolder folder = new DataFolder(path, Path.of("target"));
        database = new EmbeddedDatabase(folder, Use.RUN, Progress.silent());
        database.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void confirmsAWriteOnlyWhenItIsOnDisk() throws SQLException {
        assertThat(ask("show fsync")).containsExactly("on");
        assertThat(ask("show synchronous_commit")).containsExactly("on");
        assertThat(ask("show full_page_writes")).containsExactly("on");
        assertThat(ask("show data_checksums")).containsExactly("on");
    }

    @Test
    void listensOnThisMachineOnlyAndWantsPasswords() throws SQLException {
        assertThat(ask("show listen_addresses")).containsExactly("127.0.0.1");
        assertThat(ask("show password_encryption")).containsExactly("scram-sha-256");
        for (String role : List.of("postgres", Roles.OWNER, Roles.APP)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(url(), role, "guess").close())
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void givesNobodyButTheBootstrapTheRightsOfASuperuser() throws SQLException {
        assertThat(
                        ask(
                                """
                                select rolname || rolsuper || rolbypassrls || rolcreaterole
                                       || rolcreatedb || rolreplication
                                from pg_roles
                                where rolcanlogin
                                order by rolname
                                """))
                .containsExactly(
                        "dure_appfalsefalsefalsefalsefalse",
                        "dure_ownerfalsefalsefalsefalsefalse",
                        "postgrestruetruetruetruetrue");
    }

    @Test
    void letsTheApplicationChangeNoSchema() {
        for (String ddl : List.of("create schema x", "create table public.x (y int)")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> ask(ddl))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void showsItsSecretsToNobodyElse() throws IOException {
        for (String file : List.of("secrets.properties", "../data.key")) {
            assertThat(mode(path.resolve(file))).isEqualTo("rw-------");
        }
        assertThat(mode(path.resolve("db"))).isEqualTo("rwx------");
        assertThat(path.resolve("password")).doesNotExist();
    }

    @Test
    void keepsTheKeyOutsideTheDataFolder() throws IOException {
        String key = Files.readString(path.resolveSibling("data.key")).strip();
        assertThat(setting("dure.key")).matches("[0-9a-f]{8}:[A-Za-z0-9+/]{43}=").endsWith(key);
        assertThat(Files.readString(path.resolve("secrets.properties"))).doesNotContain(key);
    }

    private static List<String> ask(String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(
                                url(), Roles.APP, setting("spring.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
        }
        return answers;
    }

    private static String setting(String name) {
        return String.valueOf(database.settings().get(name));
    }

    private static String url() {
        return setting("spring.datasource.url");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
