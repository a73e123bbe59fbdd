package kr.dure;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a house asks of its database, read bit by bit from where it writes it down. */
final class Questions {

    private static final Pattern EACH = Pattern.compile("(?m)^Executing ");
    private static final String ASKED = "prepared SQL statement [";

    private final Path file;
    private long read;

    Questions(Path file) {
        this.file = file;
    }

    /** The statements since the last time, each with how often it was asked. */
    Map<String, Long> next() {
        return EACH.splitAsStream(added())
                .filter(each -> each.startsWith(ASKED))
                .map(each -> each.substring(ASKED.length()).strip())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private String added() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) (log.length() - read)];
            log.seek(read);
            log.readFully(bytes);
            read += bytes.length;
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
