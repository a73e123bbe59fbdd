package kr.dure.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.dure.insight.FundRecord.Instalments;
import kr.dure.insight.Measure.Kind;
import kr.dure.kernel.Won;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Flows;
import kr.dure.loan.Track;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The measures of a revolving fund as of any day, and how they came about. */
@Service
public class Measures {

    /** So many ends of months are shown before the day. */
    private static final int MONTHS = 24;

    private final Flows flows;
    private final Track track;
    private final Clock clock;

    Measures(Flows flows, Track track, Clock clock) {
        this.flows = flows;
        this.track = track;
        this.clock = clock;
    }

    /** The measures as of a day. */
    public record On(LocalDate day, Map<Kind, Measure> measures) {

        /** Null where what was known about it cannot be said: {@link Kind#byInstalments}. */
        public @Nullable Measure get(Kind kind) {
            return measures.get(kind);
        }
    }

    /** A loan that is late by 30 days and more, with what of it is lent still. */
    public record LateLoan(long loanId, String number, long days, Won balance) {}

    /**
     * @param days the day asked for, and the ends of 24 months before it, the latest first
     * @param known the day up to whose end what was recorded counts
     * @param late on the day asked for, the longest first; null where it was asked as known before
     */
    public record Shown(LocalDate known, List<On> days, @Nullable List<LateLoan> late) {

        public On last() {
            return days.getFirst();
        }
    }

    /** As of a day, as known at the end of another; both until today. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Shown of(long fundId, LocalDate day, LocalDate known) {
        LocalDate today = LocalDate.now(clock);
        if (day.isAfter(today) || known.isAfter(today)) {
            throw new IllegalArgumentException("not yet: " + day + ", " + known);
        }
        List<LocalDate> days = days(day);
        FundRecord record = record(fundId, days, known, known.equals(today));
        return new Shown(
                known,
                days.stream().map(each -> new On(each, record.on(each))).toList(),
                record.instalments() == null ? null : late(record, day));
    }

    private static List<LateLoan> late(FundRecord record, LocalDate day) {
        return record.lateOn(FundRecord.LATE_DAYS, day).stream()
                .map(each ->
                        new LateLoan(
                                each.loanId(), each.number(), each.days(), Won.of(each.balance())))
                .toList();
    }

    private FundRecord record(long fundId, List<LocalDate> days, LocalDate known, boolean now) {
        SortedSet<LocalDate> ends = new TreeSet<>(days);
        days.forEach(each -> ends.add(each.minusYears(1)));
        List<LocalDate> periods = List.copyOf(ends);
        return new FundRecord(
                periods,
                flows.ofAssets(fundId, periods, known),
                track.paid(fundId, periods.getLast(), known),
                now ? instalments(fundId, periods, known) : null);
    }

    private Instalments instalments(long fundId, List<LocalDate> periods, LocalDate known) {
        LocalDate last = periods.getLast();
        List<Track.Late> late = track.late(fundId, FundRecord.LATE_DAYS, last);
        Set<Long> loans = late.stream().map(Track.Late::loanId).collect(Collectors.toSet());
        return new Instalments(
                flows.ofEach(fundId, AccountKind.LOAN_PRINCIPAL, "loan", loans, periods, known),
                late,
                track.due(fundId, periods.getFirst(), last));
    }

    private static List<LocalDate> days(LocalDate day) {
        List<LocalDate> days = new ArrayList<>(List.of(day));
        for (int back = 1; back <= MONTHS; back++) {
            days.add(YearMonth.from(day).minusMonths(back).atEndOfMonth());
        }
        return days;
    }
}
