package kr.dure.ledger;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The funds of a region, and the money that comes into them from outside. */
@Service
public class Funds {

    private final FundTable funds;
    private final Books books;

    Funds(FundTable funds, Books books) {
        this.funds = funds;
        this.books = books;
    }

    /**
     * Opens a fund of an authority, with the accounts of its asset book.
     *
     * @param legalBasis the ordinance it rests on
     * @param endsOn its last day, where the ordinance sets one (지방기금법 제4조)
     * @return the fund
     */
    @Transactional
    public long open(long authorityId, String name, String legalBasis, @Nullable LocalDate endsOn) {
        if (name.isBlank()) {
            throw new LedgerRefusal.Missing("name");
        }
        if (legalBasis.isBlank()) {
            throw new LedgerRefusal.Missing("legalBasis");
        }
        return funds.addFund(authorityId, name, legalBasis, endsOn);
    }

    /** All funds of the region, the oldest first. */
    @Transactional(readOnly = true)
    public List<Fund> all() {
        return funds.funds();
    }

    /**
     * @throws LedgerRefusal.Absent if the region has no such fund
     */
    @Transactional(readOnly = true)
    public Fund find(long fundId) {
        return funds.fund(fundId).orElseThrow(() -> new LedgerRefusal.Absent("fund"));
    }

    /**
     * What the fund held when its books here began.
     *
     * @param paper the paper it rests on (예금잔액증명 2026-1)
     * @return the entry
     */
    @Transactional
    public long openWith(long fundId, Won amount, String paper, LocalDate valueDate, String key) {
        checkPaper(amount, paper);
        find(fundId);
        About fund = new About("fund", fundId);
        return books.enterOnFund(
                fundId,
                FiscalYear.of(valueDate),
                new Act(EntryKind.OPENING, Acts.open(amount), fund, valueDate, key, paper));
    }

    /**
     * A contribution paid into the fund (출연금, 전입금), on the income line it was planned on.
     *
     * @param paper the paper it rests on
     * @return the entry
     */
    @Transactional
    public long contribute(long lineId, Won amount, String paper, LocalDate valueDate, String key) {
        checkPaper(amount, paper);
        Line line = books.openLine(lineId, Side.INCOME);
        About fund = new About("fund", line.fundId());
        return books.enter(
                line,
                new Act(
                        EntryKind.CONTRIBUTION,
                        Acts.contribute(amount),
                        fund,
                        valueDate,
                        key,
                        paper));
    }

    private static void checkPaper(Won amount, String paper) {
        BookRules.checkAmount(amount);
        if (paper.isBlank()) {
            throw new LedgerRefusal.Missing("paper");
        }
    }
}
