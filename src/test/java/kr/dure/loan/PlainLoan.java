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
 * rounded down; after a deferral in equal parts. Of one day: what is renewed, what falls due, the
 * money by kind and amount, what is given up, recalled, deferred.
 */
final class PlainLoan {

    /** What a receipt was, for sorting and for living through. */
    record Money(long id, LocalDate on, ReceiptKind kind, long won) {}

    private static final class Due {
        private final LocalDate on;
        private final LocalDate lastOn;
        private long asked;
        private long interest;
        private long principal;
        private long lateRun;
        private long lateFilled;

        Due(LocalDate on, long interest, long principal) {
            this.on = on;
            this.lastOn = BusinessCalendar.korean().onOrAfter(on);
            this.asked = interest + principal;
            this.interest = interest;
            this.principal = principal;
        }

        long open() {
            return interest + principal;
        }
    }

    private final long principal;
    private final int firstRateBp;
    private final int lateBp;
    private final LocalDate start;
    private final int months;
    private final int firstDueDay;
    final List<Money> moneys = new ArrayList<>();
    final List<Turn.Renewed> renewals = new ArrayList<>();
    final List<Turn.Relieved> reliefs = new ArrayList<>();
    final List<Turn.Recalled> recalls = new ArrayList<>();
    final List<Turn.Deferred> deferrals = new ArrayList<>();

    private final List<Due> dues = new ArrayList<>();
    private final List<long[]> waiting = new ArrayList<>();
    private LocalDate legStart = LocalDate.EPOCH;
    private int count;
    private int every;
    private int dueDay;
    private int rateBp;
    private boolean inParts;
    private long share;
    private int no;
    private boolean running;
    private long balance;
    private long run;
    private long deferredInterest;
    long interestIn;
    long lateIn;
    long principalIn;
    long interestGiven;
    long lateGiven;
    long principalGiven;

    PlainLoan(long principal, int rateBp, int lateBp, LocalDate start, int months, int dueDay) {
        this.principal = principal;
        this.firstRateBp = rateBp;
        this.lateBp = lateBp;
        this.start = start;
        this.months = months;
        this.firstDueDay = dueDay;
    }

    @Override
    public String toString() {
        return "%d won since %s, due on day %d, with %s, %s, %s, %s, %s"
                .formatted(
                        principal,
                        start,
                        firstDueDay,
                        moneys,
                        renewals,
                        reliefs,
                        recalls,
                        deferrals);
    }

    long principal() {
        return principal;
    }

    long lent() {
        return principal - principalIn - principalGiven;
    }

    /** All contracts together. */
    int months() {
        return months + renewals.stream().mapToInt(Turn.Renewed::months).sum();
    }

    LocalDate maturity() {
        return legStart.plusMonths((long) count * every);
    }

    /** Every instalment: when it is due, what is open of it and what it asks for. */
    List<String> told() {
        return dues.stream()
                .map(each ->
                        "%s %d %d of %d"
                                .formatted(each.on, each.interest, each.principal, each.asked))
                .toList();
    }

    long excess() {
        return waiting.stream().mapToLong(each -> each[0]).sum();
    }

    /** The same loan, to which that never happened. */
    PlainLoan without(Amendments.Amendment turn) {
        var other = new PlainLoan(principal, firstRateBp, lateBp, start, months, firstDueDay);
        other.moneys.addAll(moneys);
        other.renewals.addAll(renewals);
        other.reliefs.addAll(reliefs);
        other.recalls.addAll(recalls);
        other.deferrals.addAll(deferrals);
        other.forget(turn);
        return other;
    }

    private void forget(Amendments.Amendment turn) {
        switch (turn) {
            case Amendments.Renewal each -> renewals.removeIf(is -> is.on().equals(each.on()));
            case Amendments.Recall _ -> recalls.clear();
            case Amendments.Deferral each -> deferrals.removeIf(is -> is.on().equals(each.on()));
            case Amendments.Relief each ->
                    reliefs.remove(
                            new Turn.Relieved(
                                    0, each.on(), each.late(), each.interest(), each.principal()));
            case Amendments.Transfer _ -> throw new IllegalArgumentException("moves no money");
        }
    }

    /** From the payment to long after the end. */
    void live(LocalDate until) {
        begin();
        for (LocalDate day = start; running || !day.isAfter(until); day = day.plusDays(1)) {
            live(day, dues.size());
        }
    }

    private void begin() {
        dues.clear();
        waiting.clear();
        runFrom(start, months, 1, firstDueDay, firstRateBp, false);
        running = true;
        balance = principal;
        deferredInterest = 0;
        interestIn = 0;
        lateIn = 0;
        principalIn = 0;
        interestGiven = 0;
        lateGiven = 0;
        principalGiven = 0;
    }

    private void runFrom(
            LocalDate from, int instalments, int months, int day, int rate, boolean parts) {
        legStart = from;
        count = instalments;
        every = months;
        dueDay = day;
        rateBp = rate;
        inParts = parts;
        share = 0;
        no = 1;
        run = 0;
    }

    private void live(LocalDate day, int known) {
        renewals.stream().filter(each -> each.on().equals(day)).forEach(this::renew);
        if (running && day.equals(dueOn(no))) {
            fallDue(day);
        }
        if (dues.subList(0, known).stream().anyMatch(each -> each.on.equals(day))) {
            use(day);
        }
        of(day).forEach(each -> take(each, day));
        reliefs.stream().filter(each -> each.on().equals(day)).forEach(this::giveUp);
        recalls.stream().filter(each -> each.on().equals(day)).forEach(this::recall);
        deferrals.stream().filter(each -> each.on().equals(day)).forEach(this::defer);
        running = running && (balance > 0 || run > 0 || deferredInterest > 0);
        run += balance;
        for (Due each : dues) {
            if (!day.isBefore(each.lastOn)) {
                each.lateRun += each.open();
            }
        }
    }

    private void renew(Turn.Renewed turn) {
        count += turn.months() / every;
        share();
    }

    private void share() {
        share = inParts ? balance / Math.max(1, count - no + 1) : 0;
    }

    private void fallDue(LocalDate day) {
        boolean last = no == count;
        long asked = interest();
        if (last || balance == 0) {
            asked += deferredInterest;
            deferredInterest = 0;
        }
        long part = last ? balance : Math.min(share, balance);
        dues.add(new Due(day, asked, part));
        run = 0;
        balance -= part;
        running = balance > 0;
        no++;
        use(day);
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
            long early = lower(left);
            principalIn += early;
            left -= early;
        }
        if (left > 0) {
            waiting.add(new long[] {left});
            use(day);
        }
    }

    private long lower(long most) {
        long early = Math.min(most, balance);
        if (early > 0) {
            balance -= early;
            share();
        }
        return early;
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
                long part = Math.min(left, late(each));
                each.lateFilled += part;
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

    private long late(Due due) {
        return Math.max(0, due.lateRun * lateBp / (365L * 10_000) - due.lateFilled);
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

    private void giveUp(Turn.Relieved turn) {
        long late = turn.late().amount();
        long interest = turn.interest().amount();
        long left = turn.principal().amount();
        for (Due each : dues) {
            long lateShare = Math.min(late, late(each));
            each.lateFilled += lateShare;
            lateGiven += lateShare;
            late -= lateShare;
            long interestShare = Math.min(interest, each.interest);
            each.interest -= interestShare;
            interestGiven += interestShare;
            interest -= interestShare;
            long share = Math.min(left, each.principal);
            each.principal -= share;
            principalGiven += share;
            left -= share;
        }
        principalGiven += lower(left);
    }

    private void recall(Turn.Recalled turn) {
        if (running) {
            dues.add(new Due(turn.dueOn(), interest() + deferredInterest, balance));
            deferredInterest = 0;
            balance = 0;
            run = 0;
            running = false;
            if (turn.dueOn().equals(turn.on())) {
                use(turn.on());
            }
        }
    }

    private void defer(Turn.Deferred turn) {
        deferredInterest += running ? interest() : 0;
        for (Due each : dues) {
            balance += each.principal;
            deferredInterest += each.interest;
            each.asked -= each.open();
            each.principal = 0;
            each.interest = 0;
        }
        int day = turn.on().getDayOfMonth();
        runFrom(turn.on(), turn.instalments(), turn.everyMonths(), day, turn.rateBp(), true);
        share();
        running = true;
    }

    private LocalDate dueOn(int no) {
        if (no >= count) {
            return maturity();
        }
        YearMonth month = YearMonth.from(legStart).plusMonths((long) no * every);
        return month.atDay(Math.min(dueDay, month.lengthOfMonth()));
    }
}
