package kr.dure.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks PostgreSQL from the archive inside the program, once for each data folder. Not into a
 * common folder such as /tmp: anybody there could lay programs of their own in its place.
 */
final class PostgresFiles {

    /** Also the name of the folder, so that a new version is unpacked beside the old. */
    static final String VERSION = "18.6";

    private PostgresFiles() {}

    /**
     * The folder with bin, lib and share, unpacked below {@code parent} if it is not there yet. Who
     * asks while another thread or process unpacks waits for it.
     */
    static synchronized Path unpackedBelow(Path parent) throws IOException {
        Path wanted = parent.resolve("postgres-" + VERSION);
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        Path lock = parent.resolve("postgres-making.lock");
        try (var file =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = file.lock()) {
            return Files.isDirectory(wanted) ? wanted : unpack(parent, wanted);
        }
    }

    private static Path unpack(Path parent, Path wanted) throws IOException {
        Path making = parent.resolve("postgres-making");
        FileSystemUtils.deleteRecursively(making);
        try (InputStream packed = PostgresFiles.class.getResourceAsStream(archive())) {
            if (packed == null) {
                throw new CannotStart(
                        "이 컴퓨터(%s, %s)에 맞는 내장 PostgreSQL이 없으니 --database로 PostgreSQL 18의 주소를 주십시오."
                                .formatted(
                                        System.getProperty("os.name"),
                                        System.getProperty("os.arch")));
            }
            unpack(packed, making);
        }
        return Files.move(making, wanted, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        if (system.contains("mac")) {
            return "/postgres-darwin-arm_64.txz";
        }
        return arm ? "/postgres-linux-arm_64.txz" : "/postgres-" + system + "-x86_64.txz";
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    folder(file);
                    continue;
                }
                folder(file.resolveSibling(""));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    readable(file, (entry.getMode() & 0100) != 0);
                }
            }
        }
        readable(target, true);
    }

    private static void folder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            readable(Files.createDirectories(path), true);
        }
    }

    /** Whatever the umask is: the server may run as another user than the one who unpacks. */
    private static void readable(Path file, boolean executable) throws IOException {
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
