package kr.dure.loan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Part;
import org.jspecify.annotations.Nullable;

/**
 * What is owed as of a day: of what a bill asks for, and of what has fallen due. Late interest runs
 * on what is unpaid of an overdue instalment, by the day, and never on late interest; a due date on
 * a holiday is kept until the next business day (민법 제161조).
 */
public final class Owing {

    /** A part of an instalment that is not paid. */
    public record Owed(Instalment instalment, Part part, Won amount) {

        public LocalDate dueOn() {
            return instalment.dueOn();
        }
    }

    private static final int LIMITATION_YEARS = 5;

    private final LocalDate day;
    private final @Nullable LoanRun run;
    private final List<Instalment> asked;
    private final List<Part> order;

    public Owing(LoanFacts facts, LocalDate day) {
        this.day = day;
        this.run = facts.run().orElse(null);
        Map<Integer, Bill> bills =
                facts.standingBills().stream()
                        .collect(Collectors.toMap(Bill::periodNo, Function.identity()));
        this.asked =
                run == null
                        ? List.of()
                        : run.instalments().stream()
                                .filter(each ->
                                        bills.containsKey(each.no()) || !each.dueOn().isAfter(day))
                                .toList();
        this.order = facts.loan().terms().order();
    }

    /** All that is unpaid, in the order a receipt fills it, of each part the oldest first. */
    public List<Owed> list() {
        return order.stream()
                .flatMap(part -> asked.stream().map(each -> new Owed(each, part, open(each, part))))
                .filter(each -> each.amount().isPositive())
                .toList();
    }

    private Won open(Instalment each, Part part) {
        return part == Part.LATE_INTEREST ? each.openLate(day) : each.open(part);
    }

    public Won sum() {
        return sum(list().stream());
    }

    public Won sum(Part part) {
        return sum(list().stream().filter(each -> each.part() == part));
    }

    /** What is owed and late, late interest with it. */
    public Won overdue() {
        return sum(list().stream().filter(each -> day.isAfter(each.instalment().lastOn())));
    }

    /** When the oldest of it falls or fell due. */
    public @Nullable LocalDate firstDue() {
        return list().stream().map(Owed::dueOn).min(Comparator.naturalOrder()).orElse(null);
    }

    /** Whether anything of a bill is unpaid. */
    public boolean isOpen(Bill bill) {
        return asked.stream()
                .anyMatch(each ->
                        each.no() == bill.periodNo()
                                && each.open().plus(each.openLate(day)).isPositive());
    }

    private static Won sum(Stream<Owed> owed) {
        return owed.map(Owed::amount).reduce(Won.ZERO, Won::plus);
    }

    /** Whether the day has come on which the principal is to be paid back. */
    public boolean isMature() {
        return run != null && !day.isBefore(run.maturity());
    }

    /** Days since the oldest unpaid instalment fell due, 0 when none is late. */
    public int daysOverdue() {
        return asked.stream()
                .filter(each -> each.isLate(day))
                .map(each -> (int) ChronoUnit.DAYS.between(each.lastOn(), day))
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    /**
     * The day on which the oldest claim is lost (소멸시효 5년, 지방재정법 제82조): counted from its due date,
     * or from the last money that came in for it, which acknowledges it. Null when nothing is late.
     */
    public @Nullable LocalDate limitation() {
        return asked.stream()
                .filter(each -> each.isLate(day))
                .map(Owing::claimSince)
                .min(Comparator.naturalOrder())
                .map(each -> each.plusYears(LIMITATION_YEARS))
                .orElse(null);
    }

    private static LocalDate claimSince(Instalment each) {
        LocalDate paid = each.lastPaidOn();
        return paid != null && paid.isAfter(each.lastOn()) ? paid : each.lastOn();
    }

    public ArrearsBucket bucket() {
        return ArrearsBucket.of(daysOverdue());
    }
}
