package kr.dure.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL server: its programs, the folder of its database, and its life. It listens on this
 * machine only and asks for a password from the first moment on. Whoever uses it holds the lock of
 * the data folder.
 */
final class PostgresServer implements AutoCloseable {

    private static final List<String> LOOPBACK =
            List.of("listen_addresses=127.0.0.1", "unix_socket_directories=");
    private static final int PORT_LINE = 3;
    private static final int TRIES = 3;

    private final Path programs;
    private final Path folder;
    private final ServerUser user;
    private int port;

    /**
     * @param programs the folder with PostgreSQL's bin, lib and share
     * @param folder the folder of the database
     */
    PostgresServer(Path programs, Path folder) throws IOException, InterruptedException {
        this.programs = programs;
        this.folder = folder;
        this.user = ServerUser.of(folder);
    }

    int port() {
        return port;
    }

    /** Makes the database; a start that was cut off in the middle of it is begun anew. */
    void make(String superuserPassword, String... options)
            throws IOException, InterruptedException {
        Path making = folder.resolveSibling(folder.getFileName() + "-making");
        Path password = folder.resolveSibling("password");
        FileSystemUtils.deleteRecursively(making);
        Files.createDirectories(making);
        Secrets.writeForOwnerOnly(password, superuserPassword);
        try {
            user.take(making);
            user.take(password);
            List<String> command =
                    program(
                            "initdb",
                            "--pgdata=" + making,
                            "--username=postgres",
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            // The same order of words on every machine; Hangul in its own order.
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8");
            Shell.run(Shell.join(command, options));
        } finally {
            Files.delete(password);
        }
        Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts on a free port; a server that a killed owner left behind is stopped first. */
    void start(Map<String, String> settings) throws IOException, InterruptedException {
        stopLeftBehind();
        user.take(folder);
        for (int tries = 1; ; tries++) {
            int free = freePort();
            try {
                Shell.run(
                        program(
                                "pg_ctl",
                                "start",
                                "--wait",
                                "--timeout=300",
                                "--pgdata=" + folder,
                                "--log=" + log(),
                                "--options=" + options(free, settings)));
                port = free;
                return;
            } catch (IOException e) {
                // Somebody else may have taken the port in between.
                if (tries == TRIES || !lastWords().contains("Address already in use")) {
                    throw new IOException(e.getMessage() + "\n" + lastWords(), e);
                }
            }
        }
    }

    @Override
    public void close() {
        if (port == 0) {
            return;
        }
        try {
            stop();
            port = 0;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The port of the server that runs on this folder now, if one does. */
    static Optional<Integer> runningPort(Path folder) throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() <= PORT_LINE
                ? Optional.empty()
                : Optional.of(Integer.valueOf(lines.get(PORT_LINE).strip()));
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    private void stop() throws IOException, InterruptedException {
        List<String> stop = program("pg_ctl", "stop", "--wait", "--pgdata=" + folder);
        try {
            Shell.run(Shell.join(stop, "--mode=fast", "--timeout=60"));
        } catch (IOException tooSlowOrGone) {
            if (runs()) {
                // Loses nothing: the next start recovers from the log of writes.
                Shell.run(Shell.join(stop, "--mode=immediate", "--timeout=10"));
            }
        }
    }

    private boolean runs() throws IOException {
        return writtenPid().flatMap(ProcessHandle::of).isPresent();
    }

    private Optional<Long> writtenPid() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        return Files.exists(file)
                ? Optional.of(Long.valueOf(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }

    /**
     * The owner of the data folder is dead, for we hold its lock; its server may live on. But the
     * number in the file may by now be another program's, above all in a container, where the same
     * small numbers come again: that one is left alone, and only the file goes.
     */
    private void stopLeftBehind() throws IOException, InterruptedException {
        Optional<Long> pid = writtenPid();
        if (pid.isEmpty() || ProcessHandle.of(pid.get()).isEmpty()) {
            return;
        }
        if (Shell.commandOf(pid.get()).contains(folder.toString())) {
            stop();
        } else {
            Files.delete(folder.resolve("postmaster.pid"));
        }
    }

    private List<String> program(String name, String... arguments) {
        String path = programs.resolve("bin").resolve(name).toString();
        return Shell.join(Shell.join(user.prefix(), path), arguments);
    }

    /** pg_ctl hands these to a shell. */
    private static String options(int port, Map<String, String> settings) {
        String given =
                settings.entrySet().stream()
                        .map(each -> "-c " + each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" "));
        String local = LOOPBACK.stream().map(each -> "-c " + each).collect(Collectors.joining(" "));
        return "-p " + port + " " + local + " " + given;
    }

    private String lastWords() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
