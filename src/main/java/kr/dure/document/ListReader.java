package kr.dure.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.dure.kernel.Refusal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads a list from outside row by row, as text: a CSV in UTF-8 or CP949, or the first sheet of an
 * XLSX. A formula is what the sender's program worked out, never worked out here.
 */
public final class ListReader {

    public static final int MOST_ROWS = 200_000;
    static final int MOST_COLUMNS = 100;
    static final int MOST_LETTERS = 1_000;

    private static final Charset CP949 = Charset.forName("x-windows-949");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Numbers of formats that every workbook knows as a day, without writing them down. */
    private static final Set<Integer> DAY_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    /** Beyond this a number is no amount, and written out it would fill the memory. */
    private static final int MOST_DIGITS = 30;

    /** Takes row after row. */
    @FunctionalInterface
    public interface Rows {
        /**
         * @param line where it stands in the file, from 1
         * @return whether more is wanted
         */
        boolean take(int line, List<String> cells);
    }

    private final Rows rows;
    private int count;

    private ListReader(Rows rows) {
        this.rows = rows;
    }

    /**
     * @throws FileRefusal for an encoding that is neither, a file that cannot be read to its end, a
     *     cell of more than {@link #MOST_LETTERS} letters, or more than {@link #MOST_ROWS}
     */
    public static void read(byte[] content, FileKind kind, Rows rows) {
        var reader = new ListReader(rows);
        try {
            if (kind == FileKind.XLSX) {
                reader.readWorkbook(content);
            } else {
                reader.readText(content, charset(content));
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException unreadable) {
            // Whatever a parser of foreign bytes stumbles over, it is the file that is broken.
            throw FileRefusal.listBroken();
        }
    }

    /** Public files of Korea come as UTF-8 or as CP949; what is neither is not guessed at. */
    public static Charset charset(byte[] content) {
        for (Charset each : List.of(StandardCharsets.UTF_8, CP949)) {
            if (decodes(content, each)) {
                return each;
            }
        }
        throw FileRefusal.listEncoding();
    }

    private static boolean decodes(byte[] content, Charset charset) {
        char[] buffer = new char[8192];
        try (Reader text = text(content, charset)) {
            while (text.read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private static Reader text(byte[] content, Charset charset) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(new ByteArrayInputStream(content), decoder);
    }

    private void readText(byte[] content, Charset charset) throws IOException {
        try (var csv =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(text(content, charset))) {
            for (CsvRecord each : csv) {
                if (!take(Math.toIntExact(each.getStartingLineNumber()), fields(each))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw FileRefusal.listBroken();
        }
    }

    private static List<String> fields(CsvRecord row) {
        List<String> fields = new ArrayList<>(row.getFields());
        if (row.getStartingLineNumber() == 1 && fields.getFirst().startsWith("\ufeff")) {
            fields.set(0, fields.getFirst().substring(1));
        }
        return fields;
    }

    private void readWorkbook(byte[] content) throws IOException {
        var options = new ReadingOptions(true, true);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), options);
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            Iterator<Row> each = sheet.iterator();
            while (each.hasNext()) {
                Row row = each.next();
                if (row.getCellCount() > MOST_COLUMNS) {
                    throw FileRefusal.listColumns(
                            row.getRowNum(), row.getCellCount(), MOST_COLUMNS);
                }
                if (!take(row.getRowNum(), cells(row))) {
                    return;
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(ListReader::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.STRING) {
            return cell.asString();
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> isDay(cell) ? day(cell, raw) : number(raw);
            case FORMULA -> number(raw);
            default -> raw;
        };
    }

    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return (id != null && DAY_FORMATS.contains(id))
                || (format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").contains("yy"));
    }

    private static String day(Cell cell, String raw) {
        LocalDateTime moment = cell.asDate();
        return moment == null ? raw : MOMENT.format(moment);
    }

    /** 1.5E7 and 15000000.0 are both 15000000. */
    private static String number(String raw) {
        if (raw.length() > MOST_DIGITS) {
            return raw;
        }
        try {
            BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
            boolean writable = Math.abs((long) number.scale()) <= MOST_DIGITS;
            return writable ? number.toPlainString() : raw;
        } catch (NumberFormatException text) {
            return raw;
        }
    }

    private boolean take(int line, List<String> cells) {
        if (++count > MOST_ROWS) {
            throw FileRefusal.listTooMany(MOST_ROWS);
        }
        if (cells.size() > MOST_COLUMNS) {
            throw FileRefusal.listColumns(line, cells.size(), MOST_COLUMNS);
        }
        for (String cell : cells) {
            if (cell.length() > MOST_LETTERS) {
                throw FileRefusal.listLongCell(line, cell.length(), MOST_LETTERS);
            }
            if (cell.indexOf('\ufffd') >= 0 || cell.indexOf('\0') >= 0) {
                throw FileRefusal.listUnreadable(line);
            }
        }
        return rows.take(line, cells);
    }
}
