package kr.dure.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import kr.dure.insight.Measure.Kind;
import kr.dure.ledger.AboutFlow;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.AssetFlow;
import kr.dure.ledger.EntryKind;
import kr.dure.loan.Track.Due;
import kr.dure.loan.Track.Late;
import kr.dure.loan.Track.Paid;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a fund, from which its measures are worked out for any of the days its
 * periods end on. Pure: no database, no clock.
 *
 * @param ends the last days of the periods, the earliest first
 * @param paid what was paid out, day by day
 * @param instalments null where they are asked about as they were known before today
 */
record FundRecord(
        List<LocalDate> ends,
        List<AssetFlow> assets,
        List<Paid> paid,
        @Nullable Instalments instalments) {

    /**
     * The instalments as they stand.
     *
     * @param principal what moved of the principal of each loan in {@code late}
     */
    record Instalments(List<AboutFlow> principal, List<Late> late, List<Due> due) {}

    static final int LATE_DAYS = 30;
    static final int DEFAULT_DAYS = 90;

    private static final Set<EntryKind> GIVEN_UP = Set.of(EntryKind.WRITE_OFF, EntryKind.ADJUST);

    /** What is received on an account of expense is what was spent and came back (반납금). */
    private static final Set<EntryKind> SPENT = Set.of(EntryKind.SPEND, EntryKind.RECEIVE);

    /** A loan that is late on a day. */
    record LateLoan(long loanId, String number, long days, long balance) {}

    /** The measures as of one of the days: all that can be said of what was known. */
    Map<Kind, Measure> on(LocalDate day) {
        Map<Kind, Measure> measures = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (instalments != null || !kind.byInstalments()) {
                measures.put(kind, measure(kind, day));
            }
        }
        return measures;
    }

    private Measure measure(Kind kind, LocalDate day) {
        long lent = balance(AccountKind.LOAN_PRINCIPAL, day);
        long base = lent + balance(AccountKind.CASH, day);
        return switch (kind) {
            case UTILISATION -> new Measure(kind, lent, base);
            case CAPITAL_BASE -> new Measure(kind, base, -balance(AccountKind.NET, day));
            case PAR30 -> new Measure(kind, lateBalance(LATE_DAYS, day), lent);
            case PAR90 -> new Measure(kind, lateBalance(DEFAULT_DAYS, day), lent);
            case DEFAULT -> new Measure(kind, defaulted(day), paid(Paid::loans, day));
            case ON_TIME ->
                    new Measure(
                            kind,
                            due(each -> each.inTime().amount(), day),
                            due(each -> each.due().amount(), day));
            case LEVERAGE -> {
                long own = paid(each -> each.amount().amount(), day);
                yield new Measure(kind, paid(each -> each.deposit().amount(), day) - own, own);
            }
            case LOSS -> new Measure(kind, expense(GIVEN_UP, null, day), lentOut(day));
            case COST -> {
                LocalDate before = day.minusYears(1);
                long average = (lent + balance(AccountKind.LOAN_PRINCIPAL, before)) / 2;
                yield new Measure(kind, expense(SPENT, before, day), average);
            }
        };
    }

    /** The loans late by so many days and more on a day, the latest in paying first. */
    List<LateLoan> lateOn(int days, LocalDate day) {
        Map<Long, Late> worst = new HashMap<>();
        for (Late each : standing().late()) {
            if (each.days(day) >= days) {
                worst.merge(each.loanId(), each, (a, b) -> a.days(day) >= b.days(day) ? a : b);
            }
        }
        Map<Long, Long> balances = balances(day);
        List<LateLoan> loans = new ArrayList<>();
        worst.values()
                .forEach(each ->
                        loans.add(
                                new LateLoan(
                                        each.loanId(),
                                        each.number(),
                                        each.days(day),
                                        balances.getOrDefault(each.loanId(), 0L))));
        loans.sort((a, b) -> Long.compare(b.days(), a.days()));
        return loans;
    }

    private long lateBalance(int days, LocalDate day) {
        return lateOn(days, day).stream().mapToLong(LateLoan::balance).sum();
    }

    private Map<Long, Long> balances(LocalDate day) {
        int last = period(day);
        return standing().principal().stream()
                .filter(each -> each.period() <= last)
                .collect(
                        Collectors.groupingBy(
                                AboutFlow::aboutId,
                                Collectors.summingLong(each -> each.net().amount())));
    }

    private long defaulted(LocalDate day) {
        return standing().late().stream()
                .filter(each -> each.reached(DEFAULT_DAYS, day))
                .map(Late::loanId)
                .distinct()
                .count();
    }

    private long balance(AccountKind kind, LocalDate day) {
        int last = period(day);
        return assets.stream()
                .filter(each -> each.kind() == kind && each.period() <= last)
                .mapToLong(each -> each.net().amount())
                .sum();
    }

    private long lentOut(LocalDate day) {
        int last = period(day);
        return assets.stream()
                .filter(each -> each.kind() == AccountKind.LOAN_PRINCIPAL)
                .filter(each -> each.act() == EntryKind.SPEND && each.period() <= last)
                .mapToLong(each -> each.net().amount())
                .sum();
    }

    /** Expense by these acts after a day, null for the beginning, until another. */
    private long expense(Set<EntryKind> acts, @Nullable LocalDate after, LocalDate day) {
        int first = after == null ? -1 : period(after);
        int last = period(day);
        return assets.stream()
                .filter(each -> each.kind() == AccountKind.EXPENSE && acts.contains(each.act()))
                .filter(each -> each.period() > first && each.period() <= last)
                .mapToLong(each -> each.net().amount())
                .sum();
    }

    private long paid(ToLongFunction<Paid> what, LocalDate day) {
        return paid.stream().filter(each -> !each.on().isAfter(day)).mapToLong(what).sum();
    }

    /** Of the year that ends on the day. */
    private long due(ToLongFunction<Due> what, LocalDate day) {
        LocalDate before = day.minusYears(1);
        return standing().due().stream()
                .filter(each -> each.on().isAfter(before) && !each.on().isAfter(day))
                .mapToLong(what)
                .sum();
    }

    private Instalments standing() {
        return Objects.requireNonNull(instalments, "known before today");
    }

    private int period(LocalDate day) {
        int at = ends.indexOf(day);
        if (at < 0) {
            throw new IllegalArgumentException("no period ends on " + day);
        }
        return at;
    }
}
