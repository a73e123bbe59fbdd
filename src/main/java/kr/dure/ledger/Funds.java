package kr.dure.ledger;

import java.time.Clock;
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
    private final EntryTable entries;
    private final Books books;
    private final Clock clock;

    Funds(FundTable funds, EntryTable entries, Books books, Clock clock) {
        this.funds = funds;
        this.entries = entries;
        this.books = books;
        this.clock = clock;
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
     * What the fund held when its books here began, once for every fund unless taken back.
     *
     * @param paper the paper it rests on (예금잔액증명 2026-1)
     * @param valueDate today or before
     * @return the entry
     * @throws LedgerRefusal.OpenedAlready if it is on record by another key
     */
    @Transactional
    public long openWith(long fundId, Won amount, String paper, LocalDate valueDate, String key) {
        checkPaper(amount, paper, valueDate);
        if (!funds.lockFund(fundId)) {
            throw new LedgerRefusal.Absent("fund");
        }
        if (entries.byKey(key).isEmpty() && entries.hasOpening(fundId)) {
            throw new LedgerRefusal.OpenedAlready();
        }
        About fund = new About("fund", fundId);
        return books.enterOnFund(
                fundId,
                FiscalYear.of(valueDate),
                new Act(EntryKind.OPENING, Acts.open(amount), fund, valueDate, key, paper));
    }

    /**
     * A contribution paid into the fund (출연금, 전입금), on the income line it was planned on.
     *
     * @param lineId an income line of that fund, not one of what comes back from loans
     * @param paper the paper it rests on
     * @param valueDate today or before
     * @return the entry
     * @throws LedgerRefusal.NoContribution if the line is one of what comes back from loans
     */
    @Transactional
    public long contribute(
            long fundId, long lineId, Won amount, String paper, LocalDate valueDate, String key) {
        checkPaper(amount, paper, valueDate);
        Line line = books.openLine(lineId, Side.INCOME);
        if (line.fundId() != fundId) {
            throw new LedgerRefusal.Absent("line");
        }
        if (!line.takesContributions()) {
            throw new LedgerRefusal.NoContribution(line);
        }
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

    private void checkPaper(Won amount, String paper, LocalDate valueDate) {
        BookRules.checkAmount(amount);
        BookRules.checkPast(valueDate, LocalDate.now(clock), "valueDate");
        if (paper.isBlank()) {
            throw new LedgerRefusal.Missing("paper");
        }
    }
}
