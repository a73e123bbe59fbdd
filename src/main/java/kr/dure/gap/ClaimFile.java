package kr.dure.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.dure.document.FileKind;
import kr.dure.document.ListReader;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import org.jspecify.annotations.Nullable;

/**
 * A bank's list of loans as lines of a claim: a CSV or an XLSX with one heading line. A line of
 * totals must say what was read; whatever cannot be read refuses the whole file, naming the line.
 */
public final class ClaimFile {

    private static final int MOST_BEFORE_HEADING = 40;

    private final List<LineDraft> lines = new ArrayList<>();
    private Map<ClaimColumn, Integer> places = Map.of();
    private @Nullable ClaimColumn missing = ClaimColumn.NAMED;
    private Won sum = Won.ZERO;

    private ClaimFile() {}

    /**
     * @throws GapRefusal if a heading is missing, there is no line, a cell cannot be read, or the
     *     line of totals says another sum
     * @throws kr.dure.document.FileRefusal as {@link ListReader#read}
     */
    public static List<LineDraft> read(byte[] content, FileKind kind) {
        var file = new ClaimFile();
        ListReader.read(content, kind, file::take);
        if (file.missing != null) {
            throw GapRefusal.heading(file.missing.word());
        }
        if (file.lines.isEmpty()) {
            throw GapRefusal.noRows();
        }
        return List.copyOf(file.lines);
    }

    private boolean take(int line, List<String> cells) {
        if (missing != null) {
            look(cells);
            return missing == null || line < MOST_BEFORE_HEADING;
        }
        if (cells.stream().anyMatch(each -> each.replaceAll("\\s", "").matches("(총)?합계|총계|계"))) {
            mustBe(line, cells);
        } else if (!cells.stream().allMatch(String::isBlank)) {
            add(line, cells);
        }
        return true;
    }

    /** The heading is the first line that names all that is needed. */
    private void look(List<String> cells) {
        Map<ClaimColumn, Integer> found = ClaimColumn.places(cells);
        if (found.size() >= places.size()) {
            places = found;
            missing = null;
            for (ClaimColumn each : ClaimColumn.values()) {
                if (each.isNeeded() && !found.containsKey(each) && missing == null) {
                    missing = each;
                }
            }
        }
    }

    private void add(int line, List<String> cells) {
        Won subsidy = read(line, cells, ClaimColumn.SUBSIDY, WonText::read);
        lines.add(
                new LineDraft(
                        line,
                        read(line, cells, ClaimColumn.NAMED, Function.identity()),
                        day(line, cells, ClaimColumn.FROM),
                        day(line, cells, ClaimColumn.UNTIL),
                        read(line, cells, ClaimColumn.DAYS, Integer::valueOf),
                        read(line, cells, ClaimColumn.BALANCE, WonText::read),
                        read(line, cells, ClaimColumn.RATE, Rate::read).basisPoints(),
                        read(line, cells, ClaimColumn.INTEREST, WonText::read),
                        subsidy));
        sum = sum.plus(subsidy);
    }

    private @Nullable LocalDate day(int line, List<String> cells, ClaimColumn column) {
        return cell(cells, column).isEmpty()
                ? null
                : read(line, cells, column, text -> DateText.read(text.split("[ T]00:", 2)[0]));
    }

    private <T> T read(
            int line, List<String> cells, ClaimColumn column, Function<String, T> reader) {
        String text = cell(cells, column);
        try {
            return reader.apply(text);
        } catch (Refusal | NumberFormatException unreadable) {
            throw GapRefusal.cell(line, column.word(), text);
        }
    }

    private void mustBe(int line, List<String> cells) {
        Won said = read(line, cells, ClaimColumn.SUBSIDY, WonText::read);
        if (!said.equals(sum)) {
            throw GapRefusal.total(line, said, sum);
        }
    }

    private String cell(List<String> cells, ClaimColumn column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }
}
