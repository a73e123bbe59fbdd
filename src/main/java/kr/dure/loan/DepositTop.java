package kr.dure.loan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.dure.document.FileKind;
import kr.dure.document.ListReader;

/**
 * The top of a bank's list. Banks put lines of their own above the heading.
 *
 * @param line where the heading stands
 * @param headings as they stand there, '' where a column has none
 * @param rows some of those below it, as they stand
 */
public record DepositTop(int line, List<String> headings, List<List<String>> rows) {

    static final int SHOWN = 8;
    private static final int LOOKED_AT = 40;

    private record Numbered(int line, List<String> cells) {

        long filled() {
            return cells.stream().filter(each -> !each.isBlank()).count();
        }
    }

    public DepositTop {
        headings = headings.stream().map(String::strip).toList();
        rows = List.copyOf(rows);
    }

    /**
     * @throws DepositRefusal if there is nothing below a heading, or as {@link ListReader#read}
     */
    static DepositTop of(byte[] content, FileKind kind) {
        List<Numbered> first = new ArrayList<>();
        ListReader.read(
                content,
                kind,
                (line, cells) -> {
                    first.add(new Numbered(line, cells));
                    return first.size() < LOOKED_AT;
                });
        first.removeIf(each -> each.filled() < 2);
        if (first.size() < 2) {
            throw DepositRefusal.noRows();
        }
        int heading = 0;
        for (int i = 1; i < first.size() - 1; i++) {
            if (known(first.get(i)) > known(first.get(heading))) {
                heading = i;
            }
        }
        List<List<String>> below =
                first.stream().skip(heading + 1L).limit(SHOWN).map(Numbered::cells).toList();
        return new DepositTop(first.get(heading).line(), first.get(heading).cells(), below);
    }

    private static int known(Numbered row) {
        return DepositColumn.guess(row.cells().stream().map(String::strip).toList()).size();
    }

    /** What the person is asked to confirm: as it was the last time, else by the words. */
    public Map<DepositColumn, String> proposal(Map<DepositColumn, String> before) {
        boolean same = !before.isEmpty() && headings.containsAll(before.values());
        return same ? before : DepositColumn.guess(headings);
    }
}
