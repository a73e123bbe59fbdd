package kr.dure.loan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Part;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a loan asks for, with what came in for it. Built up by {@link LoanRun} and not
 * changed after it.
 */
public final class Instalment {

    /**
     * Money that filled a part of it, or what was given up of it.
     *
     * @param turnId the receipt's, or that of what gave it up
     * @param on the day it counts from: that of the receipt, or the due date of what was paid
     *     before
     * @param cameOn the day of the receipt
     */
    public record Filled(
            long turnId, boolean relief, Part part, Won amount, LocalDate on, LocalDate cameOn) {}

    private final int no;
    private final LocalDate from;
    private final LocalDate until;
    private final LocalDate dueOn;
    private final LocalDate lastOn;
    private final Won balance;
    private final Won principal;
    private final Won interest;
    private final LateInterest lateRates;
    private final List<Filled> filled = new ArrayList<>();
    private Won deferredPrincipal = Won.ZERO;
    private Won deferredInterest = Won.ZERO;
    private @Nullable LocalDate deferredOn;

    /** When it runs and falls due. */
    record Span(int no, LocalDate from, LocalDate until, LocalDate dueOn, LocalDate lastOn) {}

    Instalment(Span span, Won balance, Won principal, Won interest, LateInterest lateRates) {
        this.no = span.no();
        this.from = span.from();
        this.until = span.until();
        this.dueOn = span.dueOn();
        this.lastOn = span.lastOn();
        this.balance = balance;
        this.principal = principal;
        this.interest = interest;
        this.lateRates = lateRates;
    }

    /** Counted from 1, over the whole life of the loan. */
    public int no() {
        return no;
    }

    public LocalDate from() {
        return from;
    }

    /** The day interest stops, not included; the due date unless all came back before. */
    public LocalDate until() {
        return until;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The last day in time: the due date, or the next business day (민법 제161조). */
    public LocalDate lastOn() {
        return lastOn;
    }

    /** What interest ran on when it began. */
    public Won balance() {
        return balance;
    }

    /** What it asks for: of a deferred one what it still does. */
    public Won principal() {
        return principal.minus(deferredPrincipal);
    }

    public Won interest() {
        return interest.minus(deferredInterest);
    }

    public Won payable() {
        return principal().plus(interest());
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
    }

    public List<Filled> filled() {
        return List.copyOf(filled);
    }

    public Won paid(Part part) {
        return sum(each -> !each.relief() && each.part() == part);
    }

    public Won relieved(Part part) {
        return sum(each -> each.relief() && each.part() == part);
    }

    /** All that came in for it, late interest with it. */
    public Won paid() {
        return sum(each -> !each.relief());
    }

    /** What of principal or interest is neither paid nor given up. */
    public Won open(Part part) {
        Won asked = part == Part.PRINCIPAL ? principal() : interest();
        return asked.minus(sum(each -> each.part() == part));
    }

    public Won open() {
        return open(Part.INTEREST).plus(open(Part.PRINCIPAL));
    }

    /** Late interest up to the day that is neither paid nor given up. */
    public Won openLate(LocalDate day) {
        return late(day).minus(sum(each -> each.part() == Part.LATE_INTEREST)).max(Won.ZERO);
    }

    /** All late interest up to the day, on what was unpaid day by day, never on late interest. */
    public Won late(LocalDate day) {
        long run = 0;
        LocalDate mark = lastOn;
        Won unpaid = principal.plus(interest);
        for (Filled each : filled) {
            if (each.part() != Part.LATE_INTEREST) {
                run += lateRates.run(unpaid, mark, min(each.on(), day));
                mark = max(mark, each.on());
                unpaid = unpaid.minus(each.amount());
            }
        }
        LocalDate end = deferredOn == null ? day : min(deferredOn, day);
        run += lateRates.run(unpaid, mark, end);
        return lateRates.interest(run);
    }

    public boolean isLate(LocalDate day) {
        return day.isAfter(lastOn) && open().isPositive();
    }

    /** The day of the receipt that completed it; null while something is open. */
    public @Nullable LocalDate settledOn() {
        return open().isPositive()
                ? null
                : filled.stream()
                        .filter(each -> each.part() != Part.LATE_INTEREST)
                        .map(Filled::cameOn)
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    /** The day the last money came in for it, or null. */
    public @Nullable LocalDate lastPaidOn() {
        return filled.stream()
                .filter(each -> !each.relief())
                .map(Filled::cameOn)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    void fill(Filled part) {
        filled.add(part);
    }

    /** What is open is asked for anew by another instalment. */
    void defer(LocalDate on) {
        Won openPrincipal = open(Part.PRINCIPAL);
        Won openInterest = open(Part.INTEREST);
        deferredPrincipal = deferredPrincipal.plus(openPrincipal);
        deferredInterest = deferredInterest.plus(openInterest);
        deferredOn = deferredOn == null ? on : deferredOn;
    }

    private Won sum(Predicate<Filled> wanted) {
        return filled.stream().filter(wanted).map(Filled::amount).reduce(Won.ZERO, Won::plus);
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
