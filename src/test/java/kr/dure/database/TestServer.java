package kr.dure.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL of a test run: the same server and roles as a real one, but it does not sync to
 * disk, and it is gone afterwards.
 */
public final class TestServer {

    static final String SUPERUSER_PASSWORD = "postgres";
    public static final String OWNER_PASSWORD = "owner";
    public static final String APP_PASSWORD = "app";

    private static final Map<String, String> HASTY =
            Map.of(
                    "fsync", "off",
                    "synchronous_commit", "off",
                    "full_page_writes", "off",
                    "timezone", "Asia/Seoul",
                    "max_connections", "120");

    private TestServer() {}

    /** Starts it, with an empty database, and gives back its address. */
    public static String start() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path folder = Files.createTempDirectory(target, "postgres-test");
            Path programs = PostgresFiles.unpackedBelow(target);
            PostgresServer server = new PostgresServer(programs, folder.resolve("db"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            server.make(SUPERUSER_PASSWORD, "--no-sync");
            server.start(HASTY);
            String base = "jdbc:postgresql://127.0.0.1:" + server.port() + "/";
            try (var superuser =
                    DriverManager.getConnection(
                            base + "postgres", "postgres", SUPERUSER_PASSWORD)) {
                Roles.make(superuser, OWNER_PASSWORD, APP_PASSWORD);
            }
            return base + Roles.DATABASE;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the test database did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void stop(PostgresServer server, Path folder) {
        try {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
