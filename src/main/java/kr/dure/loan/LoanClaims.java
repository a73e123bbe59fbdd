package kr.dure.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.Adjustment;
import kr.dure.ledger.Adjustment.Move;
import kr.dure.ledger.Claim;
import kr.dure.ledger.Line;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Settling;
import kr.dure.ledger.Side;
import kr.dure.ledger.Years;
import kr.dure.loan.LoanBooks.Why;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.loan.LoanFacts.Part;
import org.jspecify.annotations.Nullable;

/**
 * The claims of loans on their way to what the facts make of them: moved in memory, one act after
 * the other, and booked in one call. Lines and closings of a fund are asked for once.
 */
final class LoanClaims {

    private record LineAsked(long fundId, FiscalYear year, Part part) {}

    private record YearAsked(long fundId, FiscalYear year) {}

    private final Settling settling;
    private final Plans plans;
    private final Years years;
    private final LocalDate today;
    private final Map<LineAsked, Optional<Line>> lines = new HashMap<>();
    private final Map<YearAsked, Boolean> closed = new HashMap<>();

    LoanClaims(Settling settling, Plans plans, Years years, LocalDate today) {
        this.settling = settling;
        this.plans = plans;
        this.years = years;
        this.today = today;
    }

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

        Won open() {
            return assessed.minus(received).minus(relieved);
        }
    }

    /** Interest decided to be collected that is neither paid nor given up. */
    static Won interest(LoanFacts facts) {
        return facts.run().map(run -> interest(facts, run)).orElse(Won.ZERO);
    }

    static Won interest(LoanFacts facts, LoanRun run) {
        return Position.of(facts, run, Part.INTEREST).open();
    }

    /** Bills that no longer say what the loan asks for. */
    static List<Bill> stale(LoanFacts facts, LoanRun run) {
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
     * Moves the claims of a loan from what the books hold to what the facts make of them.
     *
     * @return whether there is a difference to book
     * @throws LoanRefusal if the plan of the year it is booked in is not fixed or has no such line;
     *     then nothing moved
     */
    boolean settle(LoanFacts facts, LoanRun run, Why why) {
        Loan loan = facts.loan();
        List<Claim> claims = settling.claims(loan.id());
        LocalDate on = dayOf(loan, why.on());
        LocalDate day = on;
        List<Move> moves = moves(facts, run, claims, day);
        if (linesOf(claims, moves).anyMatch(each -> !takes(loan, each.year(), on))) {
            day = today;
            moves = moves(facts, run, claims, day);
        }
        if (moves.isEmpty()) {
            return false;
        }
        String key = LoanBooks.key(loan, why.act());
        settling.add(
                new Adjustment(why.kind(), LoanBooks.about(loan), moves, day, key, why.memo(day)));
        return true;
    }

    /** The entries of all that was settled, in its order. */
    List<Long> book() {
        return settling.book();
    }

    private List<Move> moves(LoanFacts facts, LoanRun run, List<Claim> claims, LocalDate day) {
        List<Move> moves = new ArrayList<>();
        for (Part part : Part.values()) {
            Position target = Position.of(facts, run, part);
            String code = LoanBooks.code(part);
            List<Claim> booked =
                    claims.stream().filter(each -> each.line().code().equals(code)).toList();
            Line ofDay = line(facts.loan(), part, day);
            var moving = new ClaimMoves(LoanBooks.receivable(part), booked, ofDay);
            moves.addAll(moving.to(target.assessed(), target.received(), target.relieved()));
        }
        return moves;
    }

    /**
     * Whether what a year asked for may change on a day: not before it, nor in its closed books.
     */
    private boolean takes(Loan loan, FiscalYear year, LocalDate day) {
        boolean before = day.isBefore(year.firstDay());
        return !before && !(year.takes(day) && isClosed(loan, year));
    }

    /** The lines of earlier claims that move. */
    private static Stream<Line> linesOf(List<Claim> claims, List<Move> moves) {
        Set<Long> moved = moves.stream().map(Move::lineId).collect(Collectors.toSet());
        return claims.stream().map(Claim::line).filter(each -> moved.contains(each.id()));
    }

    /** The books of a year that is over take nothing any more; then today's do. */
    private LocalDate dayOf(Loan loan, LocalDate day) {
        FiscalYear year = FiscalYear.of(day);
        boolean open = year.contains(today) || (year.takes(today) && !isClosed(loan, year));
        return open ? day : today;
    }

    private boolean isClosed(Loan loan, FiscalYear year) {
        return closed.computeIfAbsent(
                new YearAsked(loan.fundId(), year),
                asked -> years.closing(asked.fundId(), asked.year()).isPresent());
    }

    private Line line(Loan loan, Part part, LocalDate day) {
        FiscalYear year = FiscalYear.of(day);
        String code = LoanBooks.code(part);
        return lines.computeIfAbsent(
                        new LineAsked(loan.fundId(), year, part),
                        asked -> plans.fixedLine(asked.fundId(), year, Side.INCOME, code))
                .orElseThrow(() -> LoanRefusal.noLine(year, code));
    }
}
