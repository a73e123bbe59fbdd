package kr.dure.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dure.document.ListReader;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Unreadable;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.loan.DepositRefusal.BadLine;
import org.jspecify.annotations.Nullable;

/**
 * Makes deposits of a bank's rows, one by one, and counts: what is no deposit (money going out, a
 * line of nothing but text), and whether a line of totals says what was read. Pure.
 */
final class DepositLines implements ListReader.Rows {

    /** As many bad lines as a person wants to see at once. */
    static final int MOST_BAD = 50;

    private static final int MOST_NAME = 100;
    private static final Pattern TOTAL = Pattern.compile("(?i)(총)?합계.*|총계.*|총액.*|total");

    /** A day, and the time behind it if there is one. */
    private static final Pattern DAY =
            Pattern.compile(
                    "([0-9]{8})(?:[0-9]{4,6})?"
                            + "|([0-9]{4}([-./])\\s*[0-9]{1,2}\\3\\s*[0-9]{1,2}\\.?)(?:[ T(].*)?"
                            + "|([0-9]{4}년\\s*[0-9]{1,2}월\\s*[0-9]{1,2}일).*");

    /** As banks write what they take back. */
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212\uff0d△▲]\\s*(.+)|\\((.+)\\)");

    private final Map<DepositColumn, Integer> places = new EnumMap<>(DepositColumn.class);
    private final int headingLine;
    private final Consumer<DepositLine> taker;
    private final List<BadLine> bad = new ArrayList<>();
    private int badCount;
    private int leftOut;
    private int count;
    private Won sum = Won.ZERO;

    /**
     * @throws DepositRefusal if a heading that is needed is not named or stands nowhere, or one
     *     stands for two
     */
    DepositLines(DepositTop top, Map<DepositColumn, String> headings, Consumer<DepositLine> taker) {
        this.headingLine = top.line();
        this.taker = taker;
        for (DepositColumn column : DepositColumn.values()) {
            String heading = headings.getOrDefault(column, "");
            int place = heading.isEmpty() ? -1 : top.headings().indexOf(heading);
            if (place < 0 && (column.isNeeded() || !heading.isEmpty())) {
                throw DepositRefusal.heading(column);
            }
            if (places.containsValue(place)) {
                throw DepositRefusal.sameHeading(column, heading);
            }
            if (place >= 0) {
                places.put(column, place);
            }
        }
    }

    /**
     * @throws DepositRefusal if it is a line of totals and does not say what was read
     */
    @Override
    public boolean take(int line, List<String> cells) {
        if (line > headingLine && !cells.stream().allMatch(String::isBlank)) {
            sort(line, cells);
        }
        return true;
    }

    private void sort(int line, List<String> cells) {
        String day = cell(cells, DepositColumn.DAY);
        String amount = cell(cells, DepositColumn.AMOUNT);
        if (!DAY.matcher(day).matches() && isTotal(cells)) {
            mustBe(line, amount);
        } else if (amount.isEmpty() || amount.matches("0+(\\.0+)?|-")) {
            leftOut++;
        } else {
            read(line, cells, day, amount);
        }
    }

    private static boolean isTotal(List<String> cells) {
        return cells.stream()
                .map(each -> each.replaceAll("\\s", ""))
                .anyMatch(each -> TOTAL.matcher(each).matches());
    }

    private void mustBe(int line, String amount) {
        Won said;
        try {
            said = won(amount);
        } catch (Unreadable unreadable) {
            throw DepositRefusal.totalUnread(line);
        }
        if (bad.isEmpty() && !said.equals(sum)) {
            throw DepositRefusal.total(line, said, sum);
        }
    }

    private void read(int line, List<String> cells, String day, String amount) {
        try {
            Won won = won(amount);
            LocalDate on = day(day);
            String account = cell(cells, DepositColumn.ACCOUNT).replaceAll("[-\\s]", "");
            String reference = cell(cells, DepositColumn.REFERENCE);
            if (!account.matches("[0-9]{0,20}")) {
                bad(line, "loan.deposits.bad.account", account);
            } else if (reference.length() > MOST_NAME) {
                bad(line, "loan.deposits.bad.reference", reference.length());
            } else {
                String memo = cell(cells, DepositColumn.MEMO);
                String name = cell(cells, DepositColumn.PAYER);
                String payer = name.isEmpty() ? memo.isEmpty() ? "-" : memo : name;
                sum = sum.plus(won);
                count++;
                taker.accept(new DepositLine(line, on, won, payer, account, reference, memo));
            }
        } catch (Unreadable unreadable) {
            bad(line, unreadable.key(), unreadable.args().toArray());
        }
    }

    private static Won won(String text) {
        Matcher negative = NEGATIVE.matcher(text);
        if (!negative.matches()) {
            return WonText.read(text);
        }
        String size = negative.group(1) == null ? negative.group(2) : negative.group(1);
        return WonText.read(size).negated();
    }

    /** "2026-11-20 13:22:11" and "20261120132211" are that day. */
    static LocalDate day(String text) {
        Matcher parts = DAY.matcher(text);
        if (!parts.matches()) {
            return DateText.read(text);
        }
        String day = parts.group(1) != null ? parts.group(1) : parts.group(2);
        return DateText.read(day != null ? day : parts.group(4));
    }

    void bad(int line, String key, Object... args) {
        badCount++;
        if (bad.size() < MOST_BAD) {
            bad.add(new BadLine(line, key, List.of(args)));
        }
    }

    private String cell(List<String> cells, DepositColumn column) {
        @Nullable Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }

    List<BadLine> bad() {
        return List.copyOf(bad);
    }

    int badCount() {
        return badCount;
    }

    int leftOut() {
        return leftOut;
    }

    int count() {
        return count;
    }

    Won sum() {
        return sum;
    }
}
