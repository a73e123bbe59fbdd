package kr.dure.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds what a file truly is by looking into it; its name has no say. The house's own check must
 * find one of its kinds, and Tika, which knows some hundreds more, must not find something else.
 */
final class TrueType {

    private static final Tika TIKA = new Tika(MimeTypes.getDefaultMimeTypes());
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Set<String> ZIPS = Set.of("application/zip", "application/x-tika-ooxml");
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    // HWP 5.0 holds a stream of this name, and the stream begins with this sentence.
    private static final byte[] HWP_STREAM = "FileHeader".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] HWP_SIGNATURE = ascii("HWP Document File");
    private static final List<Charset> CSV_CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("MS949"));

    private TrueType() {}

    /**
     * @param name for the sentence of a refusal only
     * @throws FileRefusal for a container that is a bomb, damaged, or plays tricks
     */
    static Optional<FileKind> of(String name, byte[] content) {
        return look(name, content).filter(kind -> agrees(kind, content));
    }

    private static Optional<FileKind> look(String name, byte[] content) {
        if (startsWith(content, PDF)) {
            return Optional.of(FileKind.PDF);
        }
        if (startsWith(content, PNG)) {
            return Optional.of(FileKind.PNG);
        }
        if (startsWith(content, JPEG)) {
            return Optional.of(FileKind.JPEG);
        }
        if (startsWith(content, ZIP)) {
            return ZipLook.into(name, content).kind();
        }
        if (startsWith(content, OLE2)) {
            boolean hwp = contains(content, HWP_STREAM) && contains(content, HWP_SIGNATURE);
            return hwp ? Optional.of(FileKind.HWP) : Optional.empty();
        }
        return isText(content) ? Optional.of(FileKind.CSV) : Optional.empty();
    }

    private static boolean agrees(FileKind kind, byte[] content) {
        String found = TIKA.detect(content);
        return switch (kind) {
            case PDF, PNG, JPEG -> found.equals(kind.mediaType());
            case HWP -> Set.of("application/x-tika-msoffice", kind.mediaType()).contains(found);
            case HWPX, DOCX, XLSX -> ZIPS.contains(found) || found.equals(kind.mediaType());
            // Text in CP949 is plain bytes to Tika.
            case CSV ->
                    Set.of("text/plain", "text/csv", "application/octet-stream").contains(found);
        };
    }

    private static boolean isText(byte[] content) {
        for (byte each : content) {
            if ((each >= 0 && each < ' ' && each != '\t' && each != '\r' && each != '\n')
                    || each == 0x7F) {
                return false;
            }
        }
        return CSV_CHARSETS.stream().anyMatch(charset -> decodes(content, charset));
    }

    private static boolean decodes(byte[] content, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int at = 0; at <= content.length - wanted.length; at++) {
            if (Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
