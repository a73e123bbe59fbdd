package kr.dure.loan;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.dure.kernel.BusinessCalendar;
import kr.dure.kernel.Won;
import kr.dure.loan.Instalment.Filled;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.RepaymentTerms.Prepaid;
import kr.dure.loan.Turn.Deferred;
import kr.dure.loan.Turn.Recalled;
import kr.dure.loan.Turn.Received;
import kr.dure.loan.Turn.Relieved;
import kr.dure.loan.Turn.Renewed;
import org.jspecify.annotations.Nullable;

/**
 * The life of a loan's money, replayed from what was agreed and what happened since: every
 * instalment to the end as it stands by all that is known, and what filled it. The same turns give
 * the same run, in whatever order they were written down.
 *
 * <p>Day by day: an instalment that falls due takes in what was paid before; money fills what is
 * due in the agreed order, and waits for the next due date where it is more; money to prepay, and a
 * deposit that comes back, lower what is lent from that day on.
 */
public final class LoanRun {

    private static final BusinessCalendar CALENDAR = BusinessCalendar.korean();
    private static final int LAST_KNOWN_YEAR = 2050;

    /** Principal that came back, or was given up, before any instalment asked for it. */
    public record Early(long turnId, boolean relief, Won amount, LocalDate on) {}

    private record Money(Received from, Won left) {}

    private final LoanShape shape;
    private final List<Instalment> instalments = new ArrayList<>();
    private final List<Early> early = new ArrayList<>();
    private final Deque<Money> waiting = new ArrayDeque<>();

    private Leg leg;
    private Leg.Plan plan;
    private Won balance;
    private Won deferredInterest = Won.ZERO;
    private boolean running = true;
    private Period period;
    private @Nullable LocalDate recalledTo;

    private LoanRun(LoanShape shape, Collection<? extends Turn> turns) {
        this.shape = shape;
        this.leg = Leg.first(shape);
        this.balance = shape.principal();
        this.plan = leg.plan(balance, 1, shape.terms());
        this.period = new Period(1, shape.start(), balance);
        Deque<Turn> ahead = new ArrayDeque<>(turns.stream().sorted(Turn.ORDER).toList());
        while (running || !ahead.isEmpty()) {
            if (running && (ahead.isEmpty() || !comesBefore(ahead.peek(), dueOn()))) {
                fallDue();
            } else {
                take(ahead.remove());
            }
        }
        fillTheRest();
    }

    static LoanRun of(LoanShape shape, Collection<? extends Turn> turns) {
        return new LoanRun(shape, turns);
    }

    /** Every instalment, those to come as they will be if nothing else happens. */
    public List<Instalment> instalments() {
        return List.copyOf(instalments);
    }

    /** What was paid back, or given up, beside the instalments. */
    public List<Early> early() {
        return List.copyOf(early);
    }

    /** What the borrower still has of the principal. */
    public Won lent() {
        return shape.principal().minus(sum(Part.PRINCIPAL, false)).minus(sum(Part.PRINCIPAL, true));
    }

    /** What came in for a part, or was given up of it. */
    public Won sum(Part part, boolean relief) {
        Won filled =
                instalments.stream()
                        .map(each -> relief ? each.relieved(part) : each.paid(part))
                        .reduce(Won.ZERO, Won::plus);
        return part == Part.PRINCIPAL ? filled.plus(sum(each -> each.relief() == relief)) : filled;
    }

    private Won sum(Predicate<Early> wanted) {
        return early.stream().filter(wanted).map(Early::amount).reduce(Won.ZERO, Won::plus);
    }

    /** What a receipt, or what gave it up, filled of a part. */
    public Won of(long turnId, boolean relief, Part part) {
        Won filled =
                instalments.stream()
                        .flatMap(each -> each.filled().stream())
                        .filter(each -> each.turnId() == turnId && each.relief() == relief)
                        .filter(each -> each.part() == part)
                        .map(Filled::amount)
                        .reduce(Won.ZERO, Won::plus);
        return part == Part.PRINCIPAL
                ? filled.plus(sum(each -> each.turnId() == turnId && each.relief() == relief))
                : filled;
    }

    /** The last day on which principal came back, or was given up. */
    public Optional<LocalDate> lastReturn() {
        Stream<LocalDate> filled =
                instalments.stream()
                        .flatMap(each -> each.filled().stream())
                        .filter(each -> each.part() == Part.PRINCIPAL)
                        .map(Filled::cameOn);
        Stream<LocalDate> ahead = early.stream().map(Early::on);
        return Stream.concat(filled, ahead).max(Comparator.naturalOrder());
    }

    /** Money for which there is nothing left to fill: more came in than was ever owed. */
    public Won excess() {
        return waiting.stream().map(Money::left).reduce(Won.ZERO, Won::plus);
    }

    /** The last due date as it stands. */
    public LocalDate maturity() {
        return leg.maturity();
    }

    /** Months from one due date to the next, as it stands. */
    public int everyMonths() {
        return leg.everyMonths();
    }

    private LocalDate dueOn() {
        return leg.dueOn(period.no());
    }

    /** What changes the due date comes before it; money of that day fills what has fallen due. */
    private static boolean comesBefore(Turn turn, LocalDate due) {
        return turn instanceof Renewed ? !turn.on().isAfter(due) : turn.on().isBefore(due);
    }

    private void take(Turn turn) {
        if (recalledTo != null && !recalledTo.isAfter(turn.on())) {
            fillFromWaiting(recalledTo);
            recalledTo = null;
        }
        switch (turn) {
            case Received received -> receive(received);
            case Renewed renewed -> {
                leg = leg.longerBy(renewed.months());
                plan = leg.plan(balance, period.no(), shape.terms());
            }
            case Recalled recalled -> recall(recalled);
            case Deferred deferred -> defer(deferred);
            case Relieved relieved -> relieve(relieved);
        }
    }

    private void receive(Received money) {
        Won left =
                switch (money.kind()) {
                    case INSTALMENT -> money.amount();
                    case PREPAYMENT -> prepay(money, fill(money, money.amount(), money.on()));
                    case DEPOSIT_RETURN ->
                            prepay(money, fill(money, money.amount(), Part.PRINCIPAL, money.on()));
                };
        if (left.isPositive()) {
            waiting.add(new Money(money, left));
            fillFromWaiting(money.on());
        }
    }

    private Won prepay(Received money, Won amount) {
        return amount.minus(lower(money.id(), false, amount, money.on()));
    }

    /** Lowers what is lent from that day on, before an instalment asks for it. */
    private Won lower(long turnId, boolean relief, Won amount, LocalDate on) {
        Won part = amount.min(balance);
        if (part.isZero()) {
            return part;
        }
        period.change(balance, on);
        balance = balance.minus(part);
        early.add(new Early(turnId, relief, part, on));
        if (balance.isZero()) {
            running = period.hasRun() || deferredInterest.isPositive();
        } else if (shape.terms().prepaid() == Prepaid.LOWERS) {
            plan = leg.plan(balance, period.no(), shape.terms());
        }
        if (on.equals(period.from())) {
            period = new Period(period.no(), on, balance);
        }
        return part;
    }

    /** Fills what is due by the day in the agreed order, and gives back what is left. */
    private Won fill(Received money, Won amount, LocalDate day) {
        Won left = amount;
        for (Part part : shape.terms().order()) {
            left = fill(money, left, part, day);
        }
        return left;
    }

    private Won fill(Received money, Won amount, Part part, LocalDate day) {
        Won left = amount;
        for (Instalment each : instalments) {
            if (left.isPositive() && !each.dueOn().isAfter(day)) {
                Won open = part == Part.LATE_INTEREST ? each.openLate(day) : each.open(part);
                Won share = open.min(left);
                if (share.isPositive()) {
                    each.fill(new Filled(money.id(), false, part, share, day, money.on()));
                    left = left.minus(share);
                }
            }
        }
        return left;
    }

    private void fillFromWaiting(LocalDate day) {
        while (!waiting.isEmpty()) {
            Money first = waiting.remove();
            Won left = fill(first.from(), first.left(), day);
            if (left.isPositive()) {
                waiting.addFirst(new Money(first.from(), left));
                return;
            }
        }
    }

    /** Money that is still waiting fills what falls due after all has happened. */
    private void fillTheRest() {
        for (Instalment each : List.copyOf(instalments)) {
            if (each.open().isPositive()) {
                fillFromWaiting(each.dueOn());
            }
        }
    }

    private void fallDue() {
        LocalDate due = dueOn();
        Won interest = closePeriod(due);
        Won principal = leg.principal(period.no(), balance, interest, plan);
        ask(due, principal, interest);
        balance = balance.minus(principal);
        running = balance.isPositive();
        period = new Period(period.no() + 1, due, balance);
        fillFromWaiting(due);
    }

    /** The interest of the period, with what a deferral left to its last instalment. */
    private Won closePeriod(LocalDate day) {
        period.change(balance, day);
        Won interest = period.interest(shape.terms(), leg, day);
        if (period.no() < leg.last() && balance.isPositive()) {
            return interest;
        }
        Won all = interest.plus(deferredInterest);
        deferredInterest = Won.ZERO;
        return all;
    }

    private void ask(LocalDate due, Won principal, Won interest) {
        var span =
                new Instalment.Span(period.no(), period.from(), period.until(), due, lastDay(due));
        instalments.add(new Instalment(span, period.atStart(), principal, interest, shape.late()));
    }

    private void recall(Recalled turn) {
        if (running) {
            period.change(balance, turn.on());
            Won interest = period.interest(shape.terms(), leg, dueOn()).plus(deferredInterest);
            deferredInterest = Won.ZERO;
            ask(turn.dueOn(), balance, interest);
            balance = Won.ZERO;
            running = false;
            recalledTo = turn.dueOn();
        }
    }

    private void defer(Deferred turn) {
        Won interest = deferredInterest;
        if (running) {
            period.change(balance, turn.on());
            interest = interest.plus(period.interest(shape.terms(), leg, dueOn()));
        }
        for (Instalment each : instalments) {
            balance = balance.plus(each.open(Part.PRINCIPAL));
            interest = interest.plus(each.open(Part.INTEREST));
            each.defer(turn.on());
        }
        int before = running ? period.no() - 1 : instalments.size();
        deferredInterest = interest;
        leg = Leg.deferred(turn, before);
        plan = leg.plan(balance, before + 1, shape.terms());
        period = new Period(before + 1, turn.on(), balance);
        running = balance.isPositive() || interest.isPositive();
    }

    private void relieve(Relieved turn) {
        relieve(turn, Part.LATE_INTEREST, turn.late());
        relieve(turn, Part.INTEREST, turn.interest());
        Won left = relieve(turn, Part.PRINCIPAL, turn.principal());
        lower(turn.id(), true, left, turn.on());
    }

    private Won relieve(Relieved turn, Part part, Won amount) {
        Won left = amount;
        LocalDate day = turn.on();
        for (Instalment each : instalments) {
            Won open = part == Part.LATE_INTEREST ? each.openLate(day) : each.open(part);
            Won share = open.min(left);
            if (share.isPositive()) {
                each.fill(new Filled(turn.id(), true, part, share, day, day));
                left = left.minus(share);
            }
        }
        return left;
    }

    /** The last day on which what falls due can be paid in time. */
    static LocalDate lastDay(LocalDate dueOn) {
        return dueOn.getYear() > LAST_KNOWN_YEAR ? dueOn : CALENDAR.onOrAfter(dueOn);
    }
}
