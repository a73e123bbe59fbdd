package kr.dure.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What a fund's cash did: 현금출납부, 예치금 명세 and 기금 현재액. */
@Service
public class Statements {

    private final StatementTable statements;

    Statements(StatementTable statements) {
        this.statements = statements;
    }

    /**
     * The cash book of a month, at most so many rows.
     *
     * @param after where to go on, null for the month's beginning
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CashBook cash(long fundId, YearMonth month, CashBook.@Nullable Place after, int most) {
        CashBook.Place start =
                after == null
                        ? new CashBook.Place(month.atDay(1).minusDays(1), Long.MAX_VALUE)
                        : after;
        Won before = statements.cashUntil(fundId, start);
        List<CashBook.Moved> found = statements.cash(fundId, start, month.atEndOfMonth(), most + 1);
        List<CashBook.Moved> rows = new ArrayList<>();
        Won balance = before;
        for (CashBook.Moved each : found.subList(0, Math.min(most, found.size()))) {
            CashBook.Moved row = each.after(balance);
            balance = row.balance();
            rows.add(row);
        }
        List<CashBook.Month> months = months(fundId, FiscalYear.of(month.getYear()));
        CashBook.Month own = months.get(month.getMonthValue() - 1);
        Won in = Won.ZERO;
        Won out = Won.ZERO;
        for (CashBook.Month each : months.subList(0, month.getMonthValue())) {
            in = in.plus(each.in());
            out = out.plus(each.out());
        }
        CashBook.Place more =
                found.size() > most
                        ? new CashBook.Place(rows.getLast().day(), rows.getLast().entryId())
                        : null;
        return new CashBook(
                before,
                List.copyOf(rows),
                own,
                new CashBook.Month(month.withMonth(1).atDay(1), in, out, own.balance()),
                more);
    }

    /** The twelve months of a calendar year: in, out, and the deposit at each one's end. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<CashBook.Month> months(long fundId, FiscalYear year) {
        LocalDate eve = year.firstDay().minusDays(1);
        Won balance = statements.cashUntil(fundId, new CashBook.Place(eve, Long.MAX_VALUE));
        Map<LocalDate, CashBook.Month> moved =
                statements.months(fundId, year.firstDay(), year.lastDay()).stream()
                        .collect(Collectors.toMap(CashBook.Month::first, Function.identity()));
        List<CashBook.Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            LocalDate first = LocalDate.of(year.year(), month, 1);
            CashBook.Month own =
                    moved.getOrDefault(
                            first, new CashBook.Month(first, Won.ZERO, Won.ZERO, Won.ZERO));
            balance = balance.plus(own.in()).minus(own.out());
            months.add(new CashBook.Month(first, own.in(), own.out(), balance));
        }
        return List.copyOf(months);
    }

    /** 기금 현재액 of a year. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Position position(long fundId, FiscalYear year) {
        return statements.position(fundId, year);
    }
}
