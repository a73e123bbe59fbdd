package kr.dure.loan;

import java.time.LocalDate;
import java.util.Objects;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.AssetUse;
import kr.dure.ledger.Balances;
import kr.dure.ledger.Entries;
import kr.dure.ledger.Entry;
import kr.dure.ledger.Income;
import kr.dure.ledger.Line;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Posting;
import kr.dure.ledger.Receivable;
import kr.dure.ledger.Side;
import kr.dure.ledger.Spending;
import kr.dure.loan.LoanFacts.Commitment;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.loan.LoanFacts.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a loan stands in the books: which lines it moves, by which keys. */
@Component
class LoanBooks {

    private final Plans plans;
    private final Spending spending;
    private final Income income;
    private final Entries entries;
    private final Balances balances;

    LoanBooks(Plans plans, Spending spending, Income income, Entries entries, Balances balances) {
        this.plans = plans;
        this.spending = spending;
        this.income = income;
        this.entries = entries;
        this.balances = balances;
    }

    static About about(Loan loan) {
        return new About("loan", loan.id());
    }

    static String key(Loan loan, String act) {
        return "loan-" + loan.id() + "-" + act;
    }

    Line spendingLine(Loan loan, LocalDate day) {
        return plans.lineOf(loan.fundId(), FiscalYear.of(day), Side.SPENDING, loan.lineCode());
    }

    Won available(long lineId) {
        return plans.line(lineId).available();
    }

    long commit(Loan loan, long lineId, LocalDate day) {
        return spending.commit(lineId, loan.amount(), about(loan), day, key(loan, "commit"));
    }

    long release(Loan loan, Commitment commitment, LocalDate day) {
        return spending.release(
                commitment.lineId(), commitment.amount(), about(loan), day, key(loan, "release"));
    }

    long pay(Loan loan, Commitment commitment, LocalDate day) {
        return spending.pay(
                commitment.lineId(),
                commitment.amount(),
                AssetUse.LOAN_PRINCIPAL,
                about(loan),
                day,
                key(loan, "pay"));
    }

    long assess(Loan loan, Part part, Won amount, FiscalYear year, LocalDate day, String act) {
        long lineId = incomeLine(loan, part, year).id();
        return income.assess(lineId, amount, receivable(part), about(loan), day, key(loan, act));
    }

    /** Takes in what an earlier entry decided, be it of a year whose books are closed. */
    long receive(Loan loan, Part part, Won amount, LocalDate day, String act, long decidedBy) {
        return income.receive(
                lineOf(entries.find(decidedBy)),
                amount,
                receivable(part),
                about(loan),
                day,
                key(loan, act));
    }

    private static long lineOf(Entry entry) {
        return entry.postings().stream()
                .map(Posting::lineId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line in entry " + entry.id()));
    }

    void reverse(Loan loan, long entryId, String reason) {
        entries.reverse(entryId, reason, key(loan, "reverse-" + entryId));
    }

    private Line incomeLine(Loan loan, Part part, FiscalYear year) {
        String code =
                switch (part) {
                    case LATE_INTEREST -> "LATE_INTEREST";
                    case INTEREST -> "LOAN_INTEREST";
                    case PRINCIPAL -> "LOAN_PRINCIPAL";
                };
        return plans.lineOf(loan.fundId(), year, Side.INCOME, code);
    }

    private static Receivable receivable(Part part) {
        return switch (part) {
            case LATE_INTEREST -> Receivable.LATE_INTEREST;
            case INTEREST -> Receivable.INTEREST;
            case PRINCIPAL -> Receivable.LOAN_PRINCIPAL;
        };
    }

    /** The books and the facts of a loan say the same, or nothing was done. */
    void mustAgree(LoanFacts facts, Owing owing) {
        var held = balances.about(about(facts.loan()));
        agree(facts, facts.lent(), held.get(AccountKind.LOAN_PRINCIPAL));
        agree(facts, owing.open(Part.INTEREST), held.get(AccountKind.INTEREST_RECEIVABLE));
        agree(
                facts,
                owing.open(Part.LATE_INTEREST),
                held.get(AccountKind.LATE_INTEREST_RECEIVABLE));
    }

    private static void agree(LoanFacts facts, Won told, @Nullable Won booked) {
        if (!told.equals(Objects.requireNonNullElse(booked, Won.ZERO))) {
            throw new IllegalStateException(
                    "loan %d: facts say %s, books %s".formatted(facts.loan().id(), told, booked));
        }
    }
}
