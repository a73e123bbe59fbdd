package kr.dure.loan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.dure.kernel.BusinessCalendar;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanFacts.Piece;
import kr.dure.loan.LoanFacts.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What is owed on the bills of a loan as of a day. Late interest runs on what is unpaid of an
 * overdue bill, by the day, and never on late interest; a due date on a holiday is kept until the
 * next business day (민법 제161조).
 */
public final class Owing {

    private static final BusinessCalendar CALENDAR = BusinessCalendar.korean();

    /**
     * A part of a bill that is not paid.
     *
     * @param entryId the entry that decided it; null for late interest no receipt has assessed yet
     */
    public record Owed(Bill bill, Part part, Won amount, @Nullable Long entryId) {

        Owed of(Won part) {
            return new Owed(bill, this.part, part, entryId);
        }
    }

    private final LoanFacts facts;
    private final LocalDate day;

    public Owing(LoanFacts facts, LocalDate day) {
        this.facts = facts;
        this.day = day;
    }

    /** All that is unpaid, in the order a receipt fills it: late interest, interest, principal. */
    public List<Owed> list() {
        List<Owed> owed = new ArrayList<>();
        for (Bill bill : facts.standingBills()) {
            addLate(owed, bill);
            Won interest = bill.interest().minus(paid(bill, Part.INTEREST));
            add(owed, new Owed(bill, Part.INTEREST, interest, bill.interestEntryId()));
            Won principal = bill.principal().minus(paid(bill, Part.PRINCIPAL));
            add(owed, new Owed(bill, Part.PRINCIPAL, principal, bill.principalEntryId()));
        }
        owed.sort(Comparator.comparing(Owed::part).thenComparing(each -> each.bill().dueOn()));
        return owed;
    }

    /** Late interest was assessed in several receipts, perhaps: what is paid fills the oldest. */
    private void addLate(List<Owed> owed, Bill bill) {
        Won paid = paid(bill, Part.LATE_INTEREST);
        for (Piece piece : assessedLate(bill)) {
            Won filled = paid.min(piece.amount());
            paid = paid.minus(filled);
            Won open = piece.amount().minus(filled);
            add(owed, new Owed(bill, Part.LATE_INTEREST, open, piece.entryId()));
        }
        add(owed, new Owed(bill, Part.LATE_INTEREST, lateToAssess(bill), null));
    }

    private static void add(List<Owed> list, Owed owed) {
        if (owed.amount().isPositive()) {
            list.add(owed);
        }
    }

    public Won sum() {
        return sum(list());
    }

    /** What is owed and late. */
    public Won overdue() {
        return sum(list().stream().filter(each -> isPastDue(each.bill())).toList());
    }

    /** Whether anything of a bill is unpaid. */
    public boolean isOpen(Bill bill) {
        return list().stream().anyMatch(each -> each.bill().equals(bill));
    }

    /** What the books hold as a claim of this part: late interest only once it was assessed. */
    Won open(Part part) {
        return sum(
                list().stream()
                        .filter(each -> each.part() == part && each.entryId() != null)
                        .toList());
    }

    static Won sum(List<Owed> owed) {
        return owed.stream().map(Owed::amount).reduce(Won.ZERO, Won::plus);
    }

    private boolean isPastDue(Bill bill) {
        return day.isAfter(bill.lastOn());
    }

    /** Whether the day has come on which the principal is to be paid back. */
    public boolean isMature() {
        return facts.schedule().map(each -> !day.isBefore(each.shape().maturity())).orElse(false);
    }

    /** Days since the oldest unpaid bill fell due, 0 when none is late. */
    public int daysOverdue() {
        return facts.standingBills().stream()
                .filter(each -> isPastDue(each) && unpaid(each, day).isPositive())
                .map(each -> (int) ChronoUnit.DAYS.between(each.lastOn(), day))
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    public ArrearsBucket bucket() {
        return ArrearsBucket.of(daysOverdue());
    }

    /** Late interest that ran up to the day and that no receipt has assessed yet. */
    Won lateToAssess(Bill bill) {
        Won assessed = assessedLate(bill).stream().map(Piece::amount).reduce(Won.ZERO, Won::plus);
        return late(bill).minus(assessed);
    }

    private List<Piece> assessedLate(Bill bill) {
        return facts.standingReceipts().stream()
                .flatMap(each -> each.assessed().stream())
                .filter(each -> isOf(each, bill) && each.part() == Part.LATE_INTEREST)
                .toList();
    }

    /** All late interest of a bill up to the day, paid or not. */
    public Won late(Bill bill) {
        WonDays wonDays = new WonDays();
        LocalDate mark = bill.lastOn();
        for (Receipt receipt : facts.standingReceipts()) {
            LocalDate end = min(receipt.receivedOn(), day);
            if (end.isAfter(mark)) {
                wonDays.add(unpaid(bill, end.minusDays(1)), mark, end);
                mark = end;
            }
        }
        wonDays.add(unpaid(bill, mark), mark, day);
        return wonDays.at(facts.loan().lateRateBp());
    }

    /** Interest and principal of a bill that no receipt up to that day has paid. */
    private Won unpaid(Bill bill, LocalDate until) {
        Won paid =
                facts.standingReceipts().stream()
                        .filter(each -> !each.receivedOn().isAfter(until))
                        .flatMap(each -> each.allotted().stream())
                        .filter(each -> isOf(each, bill) && each.part() != Part.LATE_INTEREST)
                        .map(Piece::amount)
                        .reduce(Won.ZERO, Won::plus);
        return bill.payable().minus(paid);
    }

    public Won paid(Bill bill, Part part) {
        return facts.standingReceipts().stream()
                .map(each -> of(each.allotted(), bill, part))
                .reduce(Won.ZERO, Won::plus);
    }

    private static Won of(List<Piece> pieces, Bill bill, Part part) {
        return LoanFacts.sum(pieces, each -> isOf(each, bill) && each.part() == part);
    }

    private static boolean isOf(Piece piece, Bill bill) {
        return piece.billId() != null && piece.billId() == bill.id();
    }

    /** The last day on which what falls due can be paid in time. */
    static LocalDate lastDay(LocalDate dueOn) {
        return CALENDAR.onOrAfter(dueOn);
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Fills what is owed from the top. The amount is at most the sum of what is owed. */
    static List<Owed> share(List<Owed> owed, Won amount) {
        List<Owed> shares = new ArrayList<>();
        Won left = amount;
        for (Owed each : owed) {
            if (left.isZero()) {
                break;
            }
            Won part = left.min(each.amount());
            shares.add(each.of(part));
            left = left.minus(part);
        }
        if (!left.isZero()) {
            throw new IllegalStateException(left + " belong nowhere");
        }
        return shares;
    }
}
