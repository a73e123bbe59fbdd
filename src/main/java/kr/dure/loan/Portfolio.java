package kr.dure.loan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All the loans of a fund at once, summed up in the database: no figure names a loan. */
@Service
public class Portfolio {

    private final PortfolioTable table;

    Portfolio(PortfolioTable table) {
        this.table = table;
    }

    /**
     * What is still open, by the month in which it comes due, the earliest first.
     *
     * @param lateSince what should have been paid on or before this day is left out
     */
    @Transactional(readOnly = true)
    public List<Coming> coming(long fundId, LocalDate lateSince) {
        return table.coming(fundId, lateSince);
    }

    /** Principal that should have been paid on or before a day and is still open. */
    @Transactional(readOnly = true)
    public Won late(long fundId, LocalDate lateSince) {
        return table.late(fundId, lateSince);
    }

    /** How many loans of the fund run, with something open. */
    @Transactional(readOnly = true)
    public int running(long fundId) {
        return table.running(fundId);
    }

    /** What was paid out from the first day to the second, both counted, line by line. */
    @Transactional(readOnly = true)
    public List<PaidOut> paidOut(long fundId, LocalDate from, LocalDate until) {
        return table.paidOut(fundId, from, until);
    }

    /** The terms of the loan awarded last from each line. */
    @Transactional(readOnly = true)
    public List<Latest> latest(long fundId) {
        return table.latest(fundId);
    }

    /** What a month asks for and has not had. */
    public record Coming(YearMonth month, Won principal, Won interest) {}

    /** Loans paid out from a line, and their sum. */
    public record PaidOut(String lineCode, int loans, Won amount) {}

    /**
     * @param months of the first contract
     * @param grace of them
     */
    public record Latest(
            String lineCode, Won amount, Rate rate, int months, Repayment repayment, int grace) {}
}
