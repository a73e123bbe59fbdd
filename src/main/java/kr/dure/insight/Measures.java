package kr.dure.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.dure.insight.Measure.Kind;
import kr.dure.kernel.Won;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Flows;
import kr.dure.loan.Track;
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

    /** All measures as of a day. */
    public record On(LocalDate day, Map<Kind, Measure> measures) {

        public Measure get(Kind kind) {
            return Objects.requireNonNull(measures.get(kind));
        }
    }

    /** A loan that is late by 30 days and more, with what of it is lent still. */
    public record LateLoan(long loanId, String number, long days, Won balance) {}

    /**
     * @param days the day asked for, and the ends of 24 months before it, the latest first
     * @param late on the day asked for, the longest first
     */
    public record Shown(List<On> days, List<LateLoan> late) {

        public On last() {
            return days.getFirst();
        }
    }

    /** As of a day until today, as is known now. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Shown of(long fundId, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new IllegalArgumentException("not yet: " + day);
        }
        List<LocalDate> days = days(day);
        FundRecord record = record(fundId, days);
        return new Shown(
                days.stream().map(each -> new On(each, record.on(each))).toList(),
                record.lateOn(FundRecord.LATE_DAYS, day).stream()
                        .map(each ->
                                new LateLoan(
                                        each.loanId(),
                                        each.number(),
                                        each.days(),
                                        Won.of(each.balance())))
                        .toList());
    }

    private FundRecord record(long fundId, List<LocalDate> days) {
        SortedSet<LocalDate> ends = new TreeSet<>(days);
        days.forEach(each -> ends.add(each.minusYears(1)));
        List<LocalDate> periods = List.copyOf(ends);
        LocalDate last = periods.getLast();
        List<Track.Late> late = track.late(fundId, FundRecord.LATE_DAYS, last);
        Set<Long> loans = late.stream().map(Track.Late::loanId).collect(Collectors.toSet());
        return new FundRecord(
                periods,
                flows.ofAssets(fundId, periods),
                flows.ofEach(fundId, AccountKind.LOAN_PRINCIPAL, "loan", loans, periods),
                late,
                track.due(fundId, periods.getFirst(), last),
                track.paid(fundId, last));
    }

    private static List<LocalDate> days(LocalDate day) {
        List<LocalDate> days = new ArrayList<>(List.of(day));
        for (int back = 1; back <= MONTHS; back++) {
            days.add(YearMonth.from(day).minusMonths(back).atEndOfMonth());
        }
        return days;
    }
}
