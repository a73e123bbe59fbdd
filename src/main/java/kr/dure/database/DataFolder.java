package kr.dure.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder everything of one Dure lies in: the database, its passwords, the programs of
 * PostgreSQL, and a lock that its living owner holds. The lock dies with the process, however that
 * ends, so a folder is never locked by the dead.
 */
final class DataFolder implements AutoCloseable {

    /** What an empty file system, or a Mac, puts there by itself. */
    private static final Set<String> NOBODYS = Set.of("lost+found", ".DS_Store", "dure.lock");

    private final Path path;
    private final Path programs;
    private @Nullable FileChannel lock;

    DataFolder(Path path) {
        this(path, path);
    }

    /**
     * @param programs where PostgreSQL's own files are unpacked
     */
    DataFolder(Path path, Path programs) {
        this.path = path.toAbsolutePath().normalize();
        this.programs = programs.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    Path programs() {
        return programs;
    }

    Path database() {
        return path.resolve("db");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    /** Outside the folder, so that a copy of the folder alone gives no personal data away. */
    Path key() {
        return path.resolveSibling(path.getFileName() + ".key");
    }

    boolean isOurs() {
        return Files.exists(secrets());
    }

    /** Refuses a folder that holds somebody else's things, or another PostgreSQL's data. */
    void check() throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CannotStart("%s은(는) 폴더가 아니니, --data로 다른 폴더를 주십시오.".formatted(path));
        }
        if (!isOurs() && holdsAnything()) {
            throw new CannotStart(
                    "%s 폴더에 두레의 것이 아닌 파일이 있으니, --data로 빈 폴더나 새 폴더를 주십시오.".formatted(path));
        }
        Path version = database().resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals("18")) {
            throw new CannotStart(
                    "%s 폴더의 데이터는 PostgreSQL %s의 것이라 PostgreSQL 18이 열 수 없습니다."
                            .formatted(path, Files.readString(version).strip()));
        }
    }

    /** Takes the folder for this process, or says who has it. */
    void lock() throws IOException {
        if (!tryLock()) {
            String owner = Files.readString(path.resolve("dure.lock")).strip();
            throw new CannotStart("%s 폴더는 이미 실행 중인 두레(프로세스 %s)가 쓰고 있습니다.".formatted(path, owner));
        }
    }

    boolean tryLock() throws IOException {
        try {
            Files.createDirectories(path);
            if (!isOurs()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            FileChannel channel =
                    FileChannel.open(
                            path.resolve("dure.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!held(channel)) {
                channel.close();
                return false;
            }
            lock = channel;
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid()).getBytes(US_ASCII)));
            return true;
        } catch (AccessDeniedException e) {
            throw new CannotStart("%s 폴더에 쓸 권한이 없습니다.".formatted(path), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }

    private boolean holdsAnything() throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (var files = Files.list(path)) {
            return files.anyMatch(file -> !NOBODYS.contains(file.getFileName().toString()));
        } catch (AccessDeniedException e) {
            throw new CannotStart("%s 폴더를 읽을 권한이 없습니다.".formatted(path), e);
        }
    }

    private static boolean held(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }
}
