package kr.dure.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL that syncs to disk, for tests of faults: it can be killed in the middle of its work
 * and is then started again on the same address.
 */
public final class DurableServer implements AutoCloseable {

    private static final long MOST_WAIT_MILLIS = 30_000;

    private final Path folder;
    private final PostgresServer server;
    private final int port;

    public DurableServer() throws IOException, InterruptedException, SQLException {
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        folder = Files.createTempDirectory(target, "postgres-fault");
        server = new PostgresServer(PostgresFiles.unpackedBelow(target), folder.resolve("db"));
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        server.make("postgres");
        start();
        String all = base() + "postgres";
        try (var superuser = DriverManager.getConnection(all, "postgres", "postgres")) {
            Roles.make(superuser, TestServer.OWNER_PASSWORD, TestServer.APP_PASSWORD);
        }
    }

    public String url() {
        return base() + Roles.DATABASE;
    }

    private String base() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    /** The port is given twice to the server, and the later one holds. */
    private void start() throws IOException, InterruptedException {
        server.start(
                Map.of(
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "timezone", "Asia/Seoul",
                        "port", Integer.toString(port)));
    }

    /** SIGKILL to the server's first process; its children follow it. */
    public void kill() throws IOException, InterruptedException {
        Path file = folder.resolve("db").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        long until = System.currentTimeMillis() + MOST_WAIT_MILLIS;
        while (postmaster.isAlive() || children.stream().anyMatch(ProcessHandle::isAlive)) {
            if (System.currentTimeMillis() > until) {
                throw new IllegalStateException("PostgreSQL lives on");
            }
            Thread.sleep(5);
        }
    }

    /** Starts again, and recovers from the log of writes. */
    public void startAgain() throws IOException, InterruptedException {
        start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
