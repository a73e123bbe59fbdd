package kr.dure.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Adjustment;
import kr.dure.ledger.Adjustment.Move;
import kr.dure.ledger.AssetUse;
import kr.dure.ledger.Balances;
import kr.dure.ledger.EntryKind;
import kr.dure.ledger.Income;
import kr.dure.ledger.Line;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Receivable;
import kr.dure.ledger.Side;
import kr.dure.ledger.Spending;
import kr.dure.ledger.Years;
import kr.dure.loan.Bills.Expected;
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
    private final Balances balances;
    private final Years years;
    private final Clock clock;

    LoanBooks(
            Plans plans,
            Spending spending,
            Income income,
            Balances balances,
            Years years,
            Clock clock) {
        this.plans = plans;
        this.spending = spending;
        this.income = income;
        this.balances = balances;
        this.years = years;
        this.clock = clock;
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

    /**
     * Why the claims of a loan move.
     *
     * @param on the day it counts from; it is booked today where the books of its year are closed,
     *     or where it changes what a later year asked for, or a closed one
     * @param act its part of the entry's key
     * @param later what the entry says where it is booked on another day
     */
    record Why(EntryKind kind, LocalDate on, String act, String reason, String later) {

        String memo(LocalDate day) {
            return day.equals(on) ? reason : (later + " " + reason).strip();
        }
    }

    /** Begins to move the claims of these loans; for the transaction that has locked them. */
    LoanClaims claims(Collection<Long> loanIds) {
        return new LoanClaims(income.settling("loan", loanIds), plans, years, LocalDate.now(clock));
    }

    /**
     * Books the difference between what the facts make of a loan's claims and what the books hold.
     *
     * @return the entry; null where they say the same
     */
    @Nullable Long settle(LoanFacts facts, LoanRun run, Why why) {
        LoanClaims claims = claims(List.of(facts.loan().id()));
        return claims.settle(facts, run, why) ? claims.book().getFirst() : null;
    }

    /**
     * Decides what instalments ask for and is not paid, each in the year it falls due or later; all
     * of them in one call of the books.
     */
    List<Long> bill(List<Expected> all, LocalDate today) {
        Map<LineAsked, Long> lines = new HashMap<>();
        return income.settleAll(all.stream().map(each -> bill(each, today, lines)).toList());
    }

    private record LineAsked(long fundId, FiscalYear year, Part part) {}

    private Adjustment bill(Expected what, LocalDate today, Map<LineAsked, Long> lines) {
        FiscalYear due = FiscalYear.of(what.dueOn());
        FiscalYear year = due.takes(today) ? due : FiscalYear.of(today);
        List<Move> moves = new ArrayList<>();
        for (Part part : List.of(Part.INTEREST, Part.PRINCIPAL)) {
            Won open = what.open(part);
            if (open.isPositive()) {
                long line =
                        lines.computeIfAbsent(
                                new LineAsked(what.fundId(), year, part), this::incomeLine);
                moves.add(new Move(line, receivable(part), open, Won.ZERO, Won.ZERO));
            }
        }
        long replaces = what.replaces() == null ? 0 : what.replaces();
        String key = "loan-%d-bill-%d-%d".formatted(what.loanId(), what.no(), replaces);
        var about = new About("loan", what.loanId());
        return new Adjustment(EntryKind.ASSESS, about, moves, today, key, "");
    }

    private long incomeLine(LineAsked asked) {
        return plans.lineOf(asked.fundId(), asked.year(), Side.INCOME, code(asked.part())).id();
    }

    static String code(Part part) {
        return switch (part) {
            case LATE_INTEREST -> "LATE_INTEREST";
            case INTEREST -> "LOAN_INTEREST";
            case PRINCIPAL -> "LOAN_PRINCIPAL";
        };
    }

    static Receivable receivable(Part part) {
        return switch (part) {
            case LATE_INTEREST -> Receivable.LATE_INTEREST;
            case INTEREST -> Receivable.INTEREST;
            case PRINCIPAL -> Receivable.LOAN_PRINCIPAL;
        };
    }

    /** The books and the facts of these loans say the same, or nothing was done. */
    void mustAgree(List<Replayed> loans) {
        var held = balances.about("loan", loans.stream().map(Replayed::loanId).toList());
        loans.forEach(each ->
                mustAgree(each.facts(), each.run(), held.getOrDefault(each.loanId(), Map.of())));
    }

    private static void mustAgree(LoanFacts facts, LoanRun run, Map<AccountKind, Won> held) {
        agree(facts, run.lent(), held.get(AccountKind.LOAN_PRINCIPAL));
        agree(facts, LoanClaims.interest(facts, run), held.get(AccountKind.INTEREST_RECEIVABLE));
        agree(facts, Won.ZERO, held.get(AccountKind.LATE_INTEREST_RECEIVABLE));
    }

    private static void agree(LoanFacts facts, Won told, @Nullable Won booked) {
        if (!told.equals(Objects.requireNonNullElse(booked, Won.ZERO))) {
            throw new IllegalStateException(
                    "loan %d: facts say %s, books %s".formatted(facts.loan().id(), told, booked));
        }
    }
}
