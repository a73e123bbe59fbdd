package kr.dure.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Receipt;

/**
 * The account of one loan (융자금 원장) as it stood for a day, as far as it was written down at a
 * moment: everything that happened to its money, by its day, and what is to be paid. What a receipt
 * filled is what the replay of all that was known then says.
 *
 * @param names of the organisations it tells of
 * @param dues what is to be paid until the day and next
 * @param told what it comes to, {@code booked} what the books hold about the loan
 */
public record LoanStatement(
        LoanFacts facts,
        LocalDate on,
        Map<Long, String> names,
        List<Movement> movements,
        List<Due> dues,
        Sums told,
        Sums booked) {

    /** What happened; those of one day in this order. */
    public enum Kind {
        /** 지출. */
        PAID_OUT,
        /** 징수결정 and 고지. */
        BILLED,
        /** Money for what is due. */
        INSTALMENT,
        /** 조기상환. */
        PREPAYMENT,
        /** The deposit back from the landlord. */
        DEPOSIT_RETURN,
        /** 기한 연장. */
        RENEWED,
        /** 면제. */
        WAIVER,
        /** 불납결손. */
        WRITE_OFF,
        /** 기한이익 상실. */
        RECALLED,
        /** 이행연기 특약. */
        DEFERRED,
        /** 채무자 변경. */
        TRANSFERRED,
        BILL_WITHDRAWN,
        RECEIPT_REVERSED,
        TURN_REVERSED,
        /** 담보 해지. */
        RELEASED
    }

    /** What of an amount is what. */
    public record Parts(Won late, Won interest, Won principal) {

        static final Parts NONE = new Parts(Won.ZERO, Won.ZERO, Won.ZERO);

        public Won sum() {
            return late.plus(interest).plus(principal);
        }
    }

    /**
     * One line.
     *
     * @param said what its sentence names, in the order of its words
     * @param billed below zero where a bill is withdrawn, {@code received} where a receipt is taken
     *     back
     * @param relieved given up; below zero where that is taken back
     * @param parts of what was received or given up; of a receipt taken back nothing
     * @param lent the principal after it
     */
    public record Movement(
            LocalDate on,
            Kind kind,
            List<Object> said,
            Won paidOut,
            Won billed,
            Won received,
            Won relieved,
            Parts parts,
            Won lent) {

        static Movement of(LocalDate on, Kind kind, Object... said) {
            Won no = Won.ZERO;
            return new Movement(on, kind, List.of(said), no, no, no, no, Parts.NONE, no);
        }

        Movement paidOut(Won amount) {
            return new Movement(on, kind, said, amount, billed, received, relieved, parts, lent);
        }

        Movement billed(Won amount) {
            return new Movement(on, kind, said, paidOut, amount, received, relieved, parts, lent);
        }

        Movement received(Won amount, Parts filled) {
            return new Movement(on, kind, said, paidOut, billed, amount, relieved, filled, lent);
        }

        Movement relieved(Won amount, Parts filled) {
            return new Movement(on, kind, said, paidOut, billed, received, amount, filled, lent);
        }

        Movement lent(Won after) {
            return new Movement(on, kind, said, paidOut, billed, received, relieved, parts, after);
        }
    }

    /**
     * An instalment with something to pay.
     *
     * @param late days after its last day in time, 0 when it is not
     */
    public record Due(int no, LocalDate dueOn, int late, Parts open) {}

    /**
     * @param principal lent
     * @param interest decided to be collected and open, late interest with it
     * @param cash what came in less what went out
     */
    public record Sums(Won principal, Won interest, Won cash) {}

    public LoanStatement {
        names = Map.copyOf(names);
        movements = List.copyOf(movements);
        dues = List.copyOf(dues);
    }

    static LoanStatement of(LoanFacts facts, LocalDate on, Map<Long, String> names, Sums booked) {
        List<Movement> movements = new LoanMovements(facts, names).all();
        Won received =
                facts.standingReceipts().stream().map(Receipt::amount).reduce(Won.ZERO, Won::plus);
        Won paidOut = facts.payment() == null ? Won.ZERO : facts.payment().amount();
        var told = new Sums(facts.lent(), LoanClaims.interest(facts), received.minus(paidOut));
        return new LoanStatement(facts, on, names, movements, dues(facts, on), told, booked);
    }

    /**
     * What fell due by the day and is open, late interest of what was late, and what comes next.
     */
    private static List<Due> dues(LoanFacts facts, LocalDate on) {
        List<Instalment> open =
                facts.run().stream()
                        .flatMap(each -> each.instalments().stream())
                        .filter(each -> each.open().plus(each.openLate(on)).isPositive())
                        .toList();
        long fallen = open.stream().filter(each -> !each.dueOn().isAfter(on)).count();
        return open.stream().limit(fallen + 1).map(each -> due(each, on)).toList();
    }

    private static Due due(Instalment each, LocalDate on) {
        long late = on.toEpochDay() - each.lastOn().toEpochDay();
        return new Due(
                each.no(),
                each.dueOn(),
                each.isLate(on) ? Math.toIntExact(late) : 0,
                new Parts(each.openLate(on), each.open(Part.INTEREST), each.open(Part.PRINCIPAL)));
    }

    public String borrower() {
        return names.getOrDefault(facts.loan().organisationId(), "");
    }

    /** Whether the books say the same. */
    public boolean agrees() {
        return told.equals(booked);
    }

    public Won sum(Function<Movement, Won> amount) {
        return movements.stream().map(amount).reduce(Won.ZERO, Won::plus);
    }
}
