package kr.dure.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of a fund's year, for its officers and for the public gauge. */
@Service
public class Figures {

    /** Beyond every day and moment the books can hold. */
    private static final AsOf ALL =
            new AsOf(LocalDate.of(9999, 12, 31), Instant.parse("9999-12-31T00:00:00Z"));

    private final FundTable funds;
    private final BalanceTable balances;

    Figures(FundTable funds, BalanceTable balances) {
        this.funds = funds;
        this.balances = balances;
    }

    /** As they stand. */
    @Transactional(readOnly = true)
    public FundFigures of(long fundId, FiscalYear year) {
        return figures(fundId, year, balances.ofFund(fundId, year), ALL);
    }

    /** As they stood for a day, as known at a moment. */
    @Transactional(readOnly = true)
    public FundFigures of(long fundId, FiscalYear year, AsOf asOf) {
        return figures(fundId, year, balances.ofFund(fundId, year, asOf), asOf);
    }

    /** Every sum of a fund's year, and of its asset book, as people read them. */
    @Transactional(readOnly = true)
    public Map<AccountKind, Won> sums(long fundId, FiscalYear year) {
        return read(balances.ofFund(fundId, year));
    }

    /** The same as they stood for a day, as known at a moment. */
    @Transactional(readOnly = true)
    public Map<AccountKind, Won> sums(long fundId, FiscalYear year, AsOf asOf) {
        return read(balances.ofFund(fundId, year, asOf));
    }

    private static Map<AccountKind, Won> read(Map<AccountKind, Won> sums) {
        Map<AccountKind, Won> read = new EnumMap<>(AccountKind.class);
        for (AccountKind kind : AccountKind.values()) {
            read.put(kind, read(sums, kind));
        }
        return read;
    }

    private FundFigures figures(
            long fundId, FiscalYear year, Map<AccountKind, Won> sums, AsOf asOf) {
        Fund fund = funds.fund(fundId).orElseThrow(() -> new LedgerRefusal.Absent("fund"));
        return new FundFigures(
                fund,
                year,
                read(sums, AccountKind.SPENDING_PLAN),
                read(sums, AccountKind.COMMITTED),
                read(sums, AccountKind.SPENT),
                read(sums, AccountKind.AVAILABLE),
                balances.returned(fundId, year, asOf),
                read(sums, AccountKind.CASH),
                read(sums, AccountKind.LOAN_PRINCIPAL));
    }

    private static Won read(Map<AccountKind, Won> sums, AccountKind kind) {
        return kind.read(sums.getOrDefault(kind, Won.ZERO));
    }
}
