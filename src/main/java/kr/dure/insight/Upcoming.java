package kr.dure.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.FiscalYear;
import kr.dure.loan.ArrearsBucket;
import kr.dure.loan.LoanFilter;
import kr.dure.loan.LoanRegister;
import kr.dure.programme.Call;
import kr.dure.programme.Calls;
import kr.dure.screen.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days a fund officer keeps in mind: ends of calls, and what the law sets for the year. */
@Service
public class Upcoming {

    /** The yearly report on the fund (국민기초생활 보장법 시행규칙 제32조의3). */
    private static final MonthDay REPORT = MonthDay.of(2, 15);

    private static final Map<ArrearsBucket, String> BADGES =
            Map.of(
                    ArrearsBucket.CURRENT, "bg-light-success",
                    ArrearsBucket.UNDER_30, "bg-light-warning ring",
                    ArrearsBucket.UNDER_90, "bg-light-danger half",
                    ArrearsBucket.FROM_90, "bg-danger square");

    private final Calls calls;
    private final LoanRegister loans;
    private final Words words;
    private final Clock clock;

    Upcoming(Calls calls, LoanRegister loans, Words words, Clock clock) {
        this.calls = calls;
        this.loans = loans;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Coming> days() {
        LocalDate today = LocalDate.now(clock);
        FiscalYear year = FiscalYear.of(today);
        List<Coming> days = new ArrayList<>();
        calls.all().stream()
                .filter(each -> each.call().state(clock.instant()) == Call.State.OPEN)
                .forEach(each -> days.add(closing(each)));
        days.add(new Coming(year.lastDay(), words.text("insight.coming.year-end"), null));
        days.add(
                new Coming(
                        year.outstandingUntil(),
                        words.text("insight.coming.payable"),
                        words.article("지방기금법 제7조")));
        days.add(
                new Coming(
                        year.booksClose(),
                        words.text("insight.coming.closing"),
                        words.article("지방기금법 제7조")));
        days.add(
                new Coming(
                        REPORT.atYear(year.year() + 1),
                        words.text("insight.coming.report"),
                        words.article("시행규칙 제32조의3")));
        days.sort(Comparator.comparing(Coming::on));
        return days;
    }

    /** Loans by how late they are, each bucket once: a fixed number of questions. */
    @Transactional(readOnly = true)
    public Arrears arrears() {
        return new Arrears(Arrays.stream(ArrearsBucket.values()).map(this::row).toList());
    }

    private Arrears.Row row(ArrearsBucket bucket) {
        var totals = loans.list(new LoanFilter(null, bucket, null), 1).totals();
        return new Arrears.Row(
                bucket.name(),
                BADGES.getOrDefault(bucket, ""),
                totals.loans(),
                totals.lent(),
                totals.overdue());
    }

    private Coming closing(Call.Listed listed) {
        Call call = listed.call();
        LocalDate last = call.closesAt().minusSeconds(1).atZone(clock.getZone()).toLocalDate();
        String title = words.text("insight.region.call.title", listed.programme(), call.nr());
        return new Coming(last, words.text("insight.coming.call-closes", title), null);
    }
}
