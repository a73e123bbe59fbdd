package kr.dure.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import kr.dure.Dure;
import kr.dure.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong when a program starts or dies, tried with real processes and a real disk. */
class FaultTests {

    private static final String ADD = "insert into house.fact select count(*) + 1 from house.fact";

    @TempDir Path above;

    @Test
    void losesNothingWhenItsOwnerIsKilled() throws Exception {
        Path folder = above.resolve("data");
        long left;
        try (Started owner = Started.holder(folder)) {
            owner.line("open");
            change(folder, "create schema house", "create table house.fact (nr int)", ADD);
            left = serverOn(folder);
            owner.kill();
        }
        assertThat(Shell.commandOf(left)).contains(folder.toString());
        try (EmbeddedDatabase again = opened(folder)) {
            assertThat(serverOn(folder)).isNotEqualTo(left);
            assertThat(Shell.commandOf(left)).isEmpty();
            change(folder, ADD);
        }
        try (EmbeddedDatabase third = opened(folder)) {
            assertThat(facts(folder)).isEqualTo(2);
        }
        assertThat(folder.resolve("db/postmaster.pid")).doesNotExist();
    }

    @Test
    void recoversWhenTheServerIsKilledToo() throws Exception {
        Path folder = above.resolve("data");
        try (Started owner = Started.holder(folder)) {
            owner.line("open");
            change(folder, "create schema house", "create table house.fact (nr int)", ADD);
            ProcessHandle.of(serverOn(folder)).orElseThrow().destroyForcibly();
            owner.kill();
        }
        try (EmbeddedDatabase again = opened(folder)) {
            assertThat(facts(folder)).isEqualTo(1);
        }
    }

    @Test
    void leavesAStrangerAloneWhoHasTheNumberOfADeadServer() throws Exception {
        Path folder = above.resolve("data");
        opened(folder).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(folder.resolve("db/postmaster.pid"), stranger.pid() + "\n");
        try (EmbeddedDatabase again = opened(folder)) {
            assertThat(serverOn(folder)).isNotEqualTo(stranger.pid());
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void refusesAFolderThatALivingProcessHolds() throws Exception {
        Path folder = above.resolve("data");
        try (Started first = Started.holder(folder)) {
            first.line("open");
            try (Started second = Started.holder(folder)) {
                assertThat(second.rest()).contains(folder.toString()).hasLineCount(1);
                assertThat(second.code()).isEqualTo(1);
            }
            assertThat(facts(folder, "select 7")).isEqualTo(7);
        }
    }

    @Test
    void carriesOnAFirstStartThatWasCutOff() throws Exception {
        Path folder = above.resolve("data");
        opened(folder).close();
        Path secrets = folder.resolve("secrets.properties");
        Files.writeString(secrets, Files.readString(secrets).replace("=true", "=false"));
        Files.move(folder.resolve("db"), folder.resolve("db-making"));
        try (EmbeddedDatabase again = opened(folder)) {
            assertThat(facts(folder, "select 7")).isEqualTo(7);
        }
        assertThat(Files.readString(secrets)).contains("finished=true");
    }

    @Test
    void refusesAFolderOfSomebodyElse() throws IOException {
        Path foreign = Files.createDirectories(above.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.txt"), "mine");
        assertRefused(foreign, foreign.toString());
        assertThat(foreign).isDirectoryContaining("glob:**thesis.txt");
        assertThat(Files.list(foreign)).hasSize(1);
        assertRefused(foreign.resolve("thesis.txt"), "thesis.txt");
    }

    @Test
    void refusesDataItCannotOpen() throws Exception {
        Path folder = above.resolve("data");
        opened(folder).close();
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new EmbeddedDatabase(folder, Use.DEMO, silent()).open())
                .withMessageContaining("demo");

        Path key = above.resolve("data.key");
        String kept = Files.readString(key);
        Files.delete(key);
        assertRefused(folder, "DURE_KEY");
        DataKey.make(key);
        assertRefused(folder, DataKey.ofText(kept, "").name());
        Files.writeString(key, "short");
        assertRefused(folder, "base64");
        Files.writeString(key, kept);

        Files.writeString(folder.resolve("db/PG_VERSION"), "17\n");
        assertRefused(folder, "PostgreSQL 17");
        Files.move(folder.resolve("db"), above.resolve("away"));
        assertRefused(folder, folder.toString());
    }

    @Test
    void refusesABusyPortBeforeItTouchesAnything() throws Exception {
        try (ServerSocket busy = new ServerSocket()) {
            busy.bind(new InetSocketAddress(0));
            String port = Integer.toString(busy.getLocalPort());
            Path folder = above.resolve("data");
            assertSentence(Map.of(), port, "run", "--port", port, "--data", folder.toString());
            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void refusesADatabaseItCannotReachOrEnter() throws Exception {
        String data = above.resolve("data").toString();
        String nowhere = "postgresql://127.0.0.1:1/dure";
        assertSentence(
                Map.of(), nowhere, "run", "--port", "0", "--data", data, "--database", nowhere);
        String there = TestDatabase.url();
        assertSentence(
                Map.of("DURE_OWNER_PASSWORD", "wrong"),
                "dure_owner",
                "run",
                "--port",
                "0",
                "--data",
                data,
                "--database",
                there);
        Login owner = new Login("dure_owner", TestServer.OWNER_PASSWORD);
        Login root = new Login("postgres", TestServer.SUPERUSER_PASSWORD);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> external(there, owner, root).open())
                .withMessageContaining("postgres");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> external(there, owner, owner).open())
                .withMessageContaining("grant dure_app to dure_owner");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> external(there + "x", owner, owner).open())
                .withMessageContaining("durex");
    }

    /** The whole program, as people start and stop it. */
    @Test
    void stopsInSecondsAndTheDatabaseLast() throws Exception {
        Path folder = above.resolve("data");
        try (Started dure = whole(folder)) {
            String address = dure.line("주소: http://localhost:");
            assertThat(address).matches(".*:[0-9]+");
            long server = serverOn(folder);
            long began = System.nanoTime();
            dure.terminate();
            dure.rest();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            System.out.println("stopped in " + took.toMillis() + " ms");
            assertThat(took).isLessThan(Duration.ofSeconds(20));
            assertThat(Shell.commandOf(server)).isEmpty();
        }
        assertThat(Files.readString(folder.resolve("db/postgres.log")))
                .contains("database system is shut down")
                .doesNotContain("terminating connection");
        try (Started verify =
                Started.main(Dure.class, Map.of(), "verify", "--data", folder.toString())) {
            assertThat(verify.rest()).contains(folder.toString()).hasLineCount(1);
            assertThat(verify.code()).isZero();
        }
    }

    private static Started whole(Path folder) throws IOException {
        return Started.main(
                Dure.class, Map.of(), "run", "--port", "0", "--data", folder.toString());
    }

    private static void assertSentence(
            Map<String, String> environment, String naming, String... args) throws Exception {
        try (Started dure = Started.main(Dure.class, environment, args)) {
            assertThat(dure.rest()).contains(naming).hasLineCount(1);
            assertThat(dure.code()).isEqualTo(1);
        }
    }

    private static void assertRefused(Path folder, String naming) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> opened(folder).close())
                .withMessageContaining(naming);
    }

    private ExternalDatabase external(String url, Login owner, Login app) {
        return new ExternalDatabase(url, owner, app, above.resolve("external.key"), Use.RUN);
    }

    private static EmbeddedDatabase opened(Path folder) {
        EmbeddedDatabase database =
                new EmbeddedDatabase(new DataFolder(folder, Path.of("target")), Use.RUN, silent());
        try {
            database.open();
            return database;
        } catch (CannotStart e) {
            database.close();
            throw e;
        }
    }

    private static Progress silent() {
        return Progress.silent();
    }

    private static long serverOn(Path folder) throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("db/postmaster.pid")).getFirst().strip());
    }

    private static void change(Path folder, String... statements) throws Exception {
        try (Connection owner = connection(folder);
                var statement = owner.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static long facts(Path folder) throws Exception {
        return facts(folder, "select count(*) from house.fact");
    }

    private static long facts(Path folder, String query) throws Exception {
        try (Connection owner = connection(folder);
                var rows = owner.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connection(Path folder) throws IOException, SQLException {
        int port = PostgresServer.runningPort(folder.resolve("db")).orElseThrow();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + Roles.DATABASE;
        Secrets secrets = Secrets.read(folder.resolve("secrets.properties"));
        return DriverManager.getConnection(url, Roles.OWNER, secrets.owner());
    }
}
