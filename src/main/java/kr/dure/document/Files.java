package kr.dure.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.dure.access.Acting;
import kr.dure.access.Readings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to files: takes them in after looking into them, and hands them out. */
@Service
public class Files {

    /** 20 MB, as the form's own limit; the database refuses more too. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private final FileTable table;
    private final ObjectProvider<FileGate> gates;
    private final Readings readings;
    private final Clock clock;

    Files(FileTable table, ObjectProvider<FileGate> gates, Readings readings, Clock clock) {
        this.table = table;
        this.gates = gates;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * Keeps a file. The bytes are kept once a region, however often they are handed in.
     *
     * @param name as it came; folders and control characters are taken off, a missing extension is
     *     put on
     * @param allowed the kinds that may stand here
     * @throws FileRefusal where it is empty, above {@link #MOST_BYTES}, of another kind, named as
     *     something it is not, or a container that is a bomb, damaged or plays tricks with paths
     */
    @Transactional
    public StoredFile keep(String name, byte[] content, Set<FileKind> allowed) {
        String cleaned = FileName.clean(name);
        FileKind kind = look(name, content, allowed);
        String kept = named(cleaned, kind);
        String sha256 = sha256(content);
        table.keepContent(sha256, content);
        return table.keep(
                new StoredFile(
                        0,
                        kept,
                        kind,
                        content.length,
                        sha256,
                        Acting.current().accountId(),
                        clock.instant()));
    }

    /**
     * What a file truly is, without keeping it.
     *
     * @throws FileRefusal as {@link #keep}
     */
    public FileKind look(String name, byte[] content, Set<FileKind> allowed) {
        String cleaned = FileName.clean(name);
        if (content.length == 0) {
            throw FileRefusal.empty(cleaned);
        }
        if (content.length > MOST_BYTES) {
            throw FileRefusal.tooLarge(cleaned, content.length, MOST_BYTES);
        }
        FileKind kind =
                TrueType.of(cleaned, content)
                        .orElseThrow(() -> FileRefusal.unknown(cleaned, allowed));
        named(cleaned, kind);
        if (!allowed.contains(kind)) {
            throw FileRefusal.notAllowed(cleaned, kind, allowed);
        }
        return kind;
    }

    /** The files of these numbers, those of other regions and unknown ones left out. */
    @Transactional(readOnly = true)
    public List<StoredFile> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : table.find(ids);
    }

    /**
     * A file with its bytes, for a room that knows why. What people download goes by {@link #show}.
     *
     * @throws FileRefusal where there is none in this region
     */
    @Transactional(readOnly = true)
    public OpenedFile open(long id) {
        return table.open(id).orElseThrow(FileRefusal::absent);
    }

    /**
     * A file with its bytes, for who acts now, if the record it is attached to lets them see it.
     * What people hand in is personal data, so each look is kept.
     *
     * @throws FileRefusal absent, too, where no gate says yes: a no would tell that it is there
     */
    @Transactional
    public OpenedFile show(long id) {
        boolean seen =
                gates.orderedStream()
                        .map(gate -> gate.maySee(id))
                        .flatMap(Optional::stream)
                        .anyMatch(yes -> yes);
        if (!seen) {
            throw FileRefusal.absent();
        }
        OpenedFile opened = open(id);
        readings.record("file", id, "content");
        return opened;
    }

    private static String named(String cleaned, FileKind kind) {
        String extension = FileName.extension(cleaned);
        if (cleaned.isEmpty()) {
            return kind.name() + "." + kind.extensions().getFirst();
        }
        if (extension.isEmpty()) {
            return cleaned + "." + kind.extensions().getFirst();
        }
        if (FileKind.ofExtension(extension).filter(kind::equals).isEmpty()) {
            throw FileRefusal.lies(cleaned, kind);
        }
        return cleaned;
    }

    /** What tells one content from every other, in hex. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
