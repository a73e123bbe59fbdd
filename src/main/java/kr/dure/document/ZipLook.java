package kr.dure.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A look into a zip container, entry by entry, inflating everything and keeping nothing. What an
 * entry says about its own size is not believed: bytes are counted as they come out.
 */
final class ZipLook {

    static final int MOST_ENTRIES = 2_000;
    static final long MOST_BYTES = 200L * 1024 * 1024;

    /** Sheets of zeroes shrink well; a hundredfold on top of ten megabytes is no document. */
    static final int MOST_RATIO = 100;

    private static final long RATIO_FROM_BYTES = 10L * 1024 * 1024;
    private static final int END_RECORD_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final Pattern TRICK =
            Pattern.compile("(^|/)\\.\\.(/|$)|^/|\\\\|^[A-Za-z]:|\\p{Cntrl}");

    private final String name;
    private final byte[] content;
    private final Set<String> entries = new HashSet<>();
    private String mimetype = "";
    private long inflatedBytes;

    private ZipLook(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    static ZipLook into(String name, byte[] content) {
        ZipLook look = new ZipLook(name, content);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                look.enter(each.getName());
                look.inflate(each.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw FileRefusal.damaged(name);
        }
        if (look.entries.size() != look.entriesInDirectory()) {
            // Programs read the directory, not the entries: what differs there hides something.
            throw FileRefusal.damaged(name);
        }
        return look;
    }

    /** The document it holds, if it is one of ours. */
    Optional<FileKind> kind() {
        if (entries.stream().anyMatch(each -> each.endsWith("vbaproject.bin"))) {
            throw FileRefusal.macro(name);
        }
        if (mimetype.equals("application/hwp+zip")) {
            return Optional.of(FileKind.HWPX);
        }
        if (entries.contains("[content_types].xml") && entries.contains("xl/workbook.xml")) {
            return Optional.of(FileKind.XLSX);
        }
        if (entries.contains("[content_types].xml") && entries.contains("word/document.xml")) {
            return Optional.of(FileKind.DOCX);
        }
        return Optional.empty();
    }

    private void enter(String entry) {
        if (TRICK.matcher(entry).find()) {
            throw FileRefusal.path(name);
        }
        if (!entries.add(entry.toLowerCase(Locale.ROOT))) {
            throw FileRefusal.damaged(name);
        }
        if (entries.size() > MOST_ENTRIES) {
            throw FileRefusal.bomb(name);
        }
    }

    private void inflate(String entry, ZipInputStream zip) throws IOException {
        byte[] buffer = new byte[8192];
        boolean first = true;
        for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
            if (first && entry.equals("mimetype")) {
                mimetype = new String(buffer, 0, read, StandardCharsets.US_ASCII).strip();
            }
            first = false;
            inflatedBytes += read;
            if (inflatedBytes > MOST_BYTES
                    || (inflatedBytes > RATIO_FROM_BYTES
                            && inflatedBytes / content.length > MOST_RATIO)) {
                throw FileRefusal.bomb(name);
            }
        }
    }

    /** The number in the end record of the directory, which is looked for from the back. */
    private int entriesInDirectory() {
        int last = content.length - END_RECORD_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (content[at] == 'P'
                    && content[at + 1] == 'K'
                    && content[at + 2] == 5
                    && content[at + 3] == 6) {
                return (content[at + 10] & 0xFF) | (content[at + 11] & 0xFF) << 8;
            }
        }
        return -1;
    }
}
