package kr.dure.loan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.dure.kernel.BusinessCalendar;
import kr.dure.loan.LoanFacts.ReceiptKind;

/**
 * A shop loan lived through day by day in the plainest way: one day after the other, in whole won,
 * with nothing of {@link LoanRun} in it. Interest only, the principal at the end, actual/365,
 * rounded down; the money of a day comes by kind and amount.
 */
final class PlainLoan {

    /** What a receipt was, for sorting and for living through. */
    record Money(long id, LocalDate on, ReceiptKind kind, long won) {}

    private static final class Due {
        private final LocalDate on;
        private final LocalDate lastOn;
        private long interest;
        private long principal;
        private long lateRun;
        private long latePaid;

        Due(LocalDate on, long interest, long principal) {
            this.on = on;
            this.lastOn = BusinessCalendar.korean().onOrAfter(on);
            this.interest = interest;
            this.principal = principal;
        }

        long open() {
            return interest + principal;
        }
    }

    private final long principal;
    private final int rateBp;
    private final int lateBp;
    private final LocalDate start;
    private final int months;
    private final int dueDay;
    final List<Money> moneys = new ArrayList<>();

    private final List<Due> dues = new ArrayList<>();
    private final List<long[]> waiting = new ArrayList<>();
    private long balance;
    private long run;
    long interestIn;
    long lateIn;
    long principalIn;

    PlainLoan(long principal, int rateBp, int lateBp, LocalDate start, int months, int dueDay) {
        this.principal = principal;
        this.rateBp = rateBp;
        this.lateBp = lateBp;
        this.start = start;
        this.months = months;
        this.dueDay = dueDay;
    }

    @Override
    public String toString() {
        return "%d won since %s, due on day %d, with %s"
                .formatted(principal, start, dueDay, moneys);
    }

    long principal() {
        return principal;
    }

    long lent() {
        return principal - principalIn;
    }

    long excess() {
        return waiting.stream().mapToLong(each -> each[0]).sum();
    }

    /** From the payment to long after the end. */
    void live(LocalDate until) {
        dues.clear();
        waiting.clear();
        balance = principal;
        run = 0;
        interestIn = 0;
        lateIn = 0;
        principalIn = 0;
        int no = 1;
        boolean running = true;
        LocalDate last = max(until, start.plusMonths(months));
        for (LocalDate day = start; !day.isAfter(last); day = day.plusDays(1)) {
            if (running && day.equals(dueOn(no))) {
                boolean end = no == months;
                dues.add(new Due(day, interest(), end ? balance : 0));
                run = 0;
                balance = end ? 0 : balance;
                running = !end && balance > 0;
                no++;
                use(day);
            }
            for (Money each : of(day)) {
                take(each, day);
            }
            running = running && (balance > 0 || run > 0);
            run += balance;
            for (Due each : dues) {
                if (!day.isBefore(each.lastOn)) {
                    each.lateRun += each.open();
                }
            }
        }
        for (Due each : dues) {
            if (each.open() > 0) {
                use(max(each.on, each.on));
            }
        }
    }

    private List<Money> of(LocalDate day) {
        return moneys.stream()
                .filter(each -> each.on().equals(day))
                .sorted(
                        Comparator.comparing((Money each) -> each.kind().ordinal())
                                .thenComparing(Money::won)
                                .thenComparing(Money::id))
                .toList();
    }

    private long interest() {
        return run * rateBp / (365L * 10_000);
    }

    private void take(Money money, LocalDate day) {
        long left = money.won();
        if (money.kind() == ReceiptKind.DEPOSIT_RETURN) {
            left = fillPrincipal(left, day);
        } else {
            left = fill(left, day);
        }
        if (money.kind() != ReceiptKind.INSTALMENT) {
            long early = Math.min(left, balance);
            balance -= early;
            principalIn += early;
            left -= early;
        }
        if (left > 0) {
            waiting.add(new long[] {left});
            use(day);
        }
    }

    private void use(LocalDate day) {
        while (!waiting.isEmpty()) {
            long left = fill(waiting.getFirst()[0], day);
            waiting.getFirst()[0] = left;
            if (left > 0) {
                return;
            }
            waiting.removeFirst();
        }
    }

    private long fill(long won, LocalDate day) {
        long left = won;
        for (Due each : dues) {
            if (!each.on.isAfter(day)) {
                long late = each.lateRun * lateBp / (365L * 10_000) - each.latePaid;
                long part = Math.min(left, Math.max(0, late));
                each.latePaid += part;
                lateIn += part;
                left -= part;
            }
        }
        for (Due each : dues) {
            if (!each.on.isAfter(day)) {
                long part = Math.min(left, each.interest);
                each.interest -= part;
                interestIn += part;
                left -= part;
            }
        }
        return fillPrincipal(left, day);
    }

    private long fillPrincipal(long won, LocalDate day) {
        long left = won;
        for (Due each : dues) {
            if (!each.on.isAfter(day)) {
                long part = Math.min(left, each.principal);
                each.principal -= part;
                principalIn += part;
                left -= part;
            }
        }
        return left;
    }

    private LocalDate dueOn(int no) {
        if (no == months) {
            return start.plusMonths(months);
        }
        YearMonth month = YearMonth.from(start).plusMonths(no);
        return month.atDay(Math.min(dueDay, month.lengthOfMonth()));
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
