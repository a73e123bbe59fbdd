package kr.dure.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Adjustment;
import kr.dure.ledger.Adjustment.Move;
import kr.dure.ledger.AssetUse;
import kr.dure.ledger.Balances;
import kr.dure.ledger.Claim;
import kr.dure.ledger.EntryKind;
import kr.dure.ledger.Income;
import kr.dure.ledger.Line;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Receivable;
import kr.dure.ledger.Side;
import kr.dure.ledger.Spending;
import kr.dure.ledger.Years;
import kr.dure.loan.Bills.Expected;
import kr.dure.loan.LoanFacts.Bill;
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
     */
    record Why(EntryKind kind, LocalDate on, String act, String reason) {}

    /** What a loan's claims of one part are, all years together. */
    private record Position(Won assessed, Won received, Won relieved) {

        static Position of(LoanFacts facts, LoanRun run, Part part) {
            Won received = run.sum(part, false);
            Won relieved = run.sum(part, true);
            if (part == Part.LATE_INTEREST) {
                return new Position(received.plus(relieved), received, relieved);
            }
            Set<Integer> billed = standing(facts, run);
            Won open =
                    run.instalments().stream()
                            .filter(each -> billed.contains(each.no()))
                            .map(each -> each.open(part))
                            .reduce(Won.ZERO, Won::plus);
            return new Position(received.plus(relieved).plus(open), received, relieved);
        }
    }

    /** Bills that no longer say what the loan asks for. */
    static List<Bill> stale(LoanFacts facts) {
        LoanRun run = facts.run().orElseThrow();
        Set<Integer> standing = standing(facts, run);
        return facts.standingBills().stream()
                .filter(each -> !standing.contains(each.periodNo()))
                .toList();
    }

    private static Set<Integer> standing(LoanFacts facts, LoanRun run) {
        Map<Integer, Instalment> instalments =
                run.instalments().stream()
                        .collect(Collectors.toMap(Instalment::no, Function.identity()));
        return facts.standingBills().stream()
                .filter(each -> says(each, instalments.get(each.periodNo())))
                .map(Bill::periodNo)
                .collect(Collectors.toSet());
    }

    private static boolean says(Bill bill, @Nullable Instalment now) {
        return now != null
                && bill.until().equals(now.until())
                && bill.dueOn().equals(now.dueOn())
                && bill.interest().equals(now.interest())
                && bill.principal().equals(now.principal());
    }

    /**
     * Books the difference between what the facts make of a loan's claims and what the books hold.
     *
     * @return the entry; null where they say the same
     */
    @Nullable Long settle(LoanFacts facts, LoanRun run, Why why) {
        Loan loan = facts.loan();
        List<Claim> claims = balances.claims(about(loan));
        LocalDate on = dayOf(loan, why.on());
        LocalDate day = on;
        List<Move> moves = moves(facts, run, claims, day);
        if (linesOf(claims, moves).anyMatch(each -> !takes(loan, each.year(), on))) {
            day = LocalDate.now(clock);
            moves = moves(facts, run, claims, day);
        }
        if (moves.isEmpty()) {
            return null;
        }
        String key = key(loan, why.act());
        return income.settle(
                new Adjustment(why.kind(), about(loan), moves, day, key, why.reason()));
    }

    private List<Move> moves(LoanFacts facts, LoanRun run, List<Claim> claims, LocalDate day) {
        List<Move> moves = new ArrayList<>();
        for (Part part : Part.values()) {
            Position target = Position.of(facts, run, part);
            List<Claim> booked =
                    claims.stream().filter(each -> each.line().code().equals(code(part))).toList();
            var moving = new ClaimMoves(receivable(part), booked, line(facts.loan(), part, day));
            moves.addAll(moving.to(target.assessed(), target.received(), target.relieved()));
        }
        return moves;
    }

    /**
     * Whether what a year asked for may change on a day: not before it, nor in its closed books.
     */
    private boolean takes(Loan loan, FiscalYear year, LocalDate day) {
        boolean before = day.isBefore(year.firstDay());
        boolean closed = year.takes(day) && years.closing(loan.fundId(), year).isPresent();
        return !before && !closed;
    }

    /** The lines of earlier claims that move. */
    private static Stream<Line> linesOf(List<Claim> claims, List<Move> moves) {
        Set<Long> moved = moves.stream().map(Move::lineId).collect(Collectors.toSet());
        return claims.stream().map(Claim::line).filter(each -> moved.contains(each.id()));
    }

    /** The books of a year that is over take nothing any more; then today's do. */
    private LocalDate dayOf(Loan loan, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        FiscalYear year = FiscalYear.of(day);
        boolean open =
                year.contains(today)
                        || (year.takes(today) && years.closing(loan.fundId(), year).isEmpty());
        return open ? day : today;
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

    private Line line(Loan loan, Part part, LocalDate day) {
        return plans.lineOf(loan.fundId(), FiscalYear.of(day), Side.INCOME, code(part));
    }

    private static String code(Part part) {
        return switch (part) {
            case LATE_INTEREST -> "LATE_INTEREST";
            case INTEREST -> "LOAN_INTEREST";
            case PRINCIPAL -> "LOAN_PRINCIPAL";
        };
    }

    private static Receivable receivable(Part part) {
        return switch (part) {
            case LATE_INTEREST -> Receivable.LATE_INTEREST;
            case INTEREST -> Receivable.INTEREST;
            case PRINCIPAL -> Receivable.LOAN_PRINCIPAL;
        };
    }

    /** Interest decided to be collected that is neither paid nor given up. */
    static Won claimed(LoanFacts facts) {
        return facts.run().map(run -> claimed(facts, run)).orElse(Won.ZERO);
    }

    private static Won claimed(LoanFacts facts, LoanRun run) {
        Position interest = Position.of(facts, run, Part.INTEREST);
        return interest.assessed().minus(interest.received()).minus(interest.relieved());
    }

    /** The books and the facts of a loan say the same, or nothing was done. */
    void mustAgree(LoanFacts facts, LoanRun run) {
        var held = balances.about(about(facts.loan()));
        agree(facts, run.lent(), held.get(AccountKind.LOAN_PRINCIPAL));
        agree(facts, claimed(facts, run), held.get(AccountKind.INTEREST_RECEIVABLE));
        agree(facts, Won.ZERO, held.get(AccountKind.LATE_INTEREST_RECEIVABLE));
    }

    private static void agree(LoanFacts facts, Won told, @Nullable Won booked) {
        if (!told.equals(Objects.requireNonNullElse(booked, Won.ZERO))) {
            throw new IllegalStateException(
                    "loan %d: facts say %s, books %s".formatted(facts.loan().id(), told, booked));
        }
    }
}
