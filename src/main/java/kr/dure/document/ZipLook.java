package kr.dure.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A look into a zip container by its directory, as office programs read it, inflating everything
 * and keeping nothing. What an entry says about its own size is not believed: bytes are counted as
 * they come out.
 */
final class ZipLook {

    static final int MOST_ENTRIES = 2_000;
    static final long MOST_BYTES = 200L * 1024 * 1024;

    /** Sheets of zeroes shrink well; a hundredfold on top of ten megabytes is no document. */
    static final int MOST_RATIO = 100;

    private static final long RATIO_FROM_BYTES = 10L * 1024 * 1024;
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
        look.requireFewEntries();
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry each : Collections.list(zip.getEntriesInPhysicalOrder())) {
                // The library tidies names (a\\b becomes a/b): the tricks are in the raw ones.
                look.enter(new String(each.getRawName(), StandardCharsets.UTF_8));
                look.inflate(each.getName(), zip.getInputStream(each));
            }
        } catch (IOException | IllegalArgumentException e) {
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
    }

    private void inflate(String entry, InputStream stream) throws IOException {
        byte[] buffer = new byte[8192];
        boolean first = true;
        for (int read = stream.read(buffer); read > 0; read = stream.read(buffer)) {
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

    /** Counts the heads in the directory before it is read into memory; its own count may lie. */
    private void requireFewEntries() {
        int heads = 0;
        for (int at = 0; at < content.length - 3; at++) {
            if (content[at] == 'P'
                    && content[at + 1] == 'K'
                    && content[at + 2] == 1
                    && content[at + 3] == 2) {
                heads++;
            }
        }
        if (heads > MOST_ENTRIES) {
            throw FileRefusal.bomb(name);
        }
    }
}
