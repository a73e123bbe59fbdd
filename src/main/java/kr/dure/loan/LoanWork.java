package kr.dure.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanSchedule.Period;
import kr.dure.notice.Work;
import kr.dure.notice.WorkSource;
import kr.dure.party.Organisations;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What loans ask of the office that acts: one thing a loan at most, and all bills as one. */
@Component
class LoanWork implements WorkSource {

    /** A contract that ends this soon is to be renewed or returned. */
    private static final int ENDING_DAYS = 90;

    /** A due date this near stands in the cashier's list. */
    private static final int EXPECTED_DAYS = 14;

    private record Task(
            Work.Group group, String word, @Nullable Won amount, @Nullable LocalDate due) {}

    private final FactTable facts;
    private final Organisations organisations;
    private final Words words;
    private final Clock clock;

    LoanWork(FactTable facts, Organisations organisations, Words words, Clock clock) {
        this.facts = facts;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Work> work() {
        Office office = Acting.current().office();
        return switch (office) {
            case TREASURER, DISBURSING_OFFICER, CASHIER, FUND_MANAGER, REVENUE_COLLECTOR ->
                    ofOffice(office);
            case ENTERPRISE_MEMBER -> ofMember(Acting.current().organisationId());
            default -> List.of();
        };
    }

    private List<Work> ofOffice(Office office) {
        LocalDate today = LocalDate.now(clock);
        List<LoanFacts> open = facts.facts(facts.open());
        Map<Long, String> names =
                organisations.names(
                        open.stream().map(each -> each.loan().organisationId()).toList());
        List<Work> work = new ArrayList<>();
        if (office == Office.REVENUE_COLLECTOR) {
            toBill(open, today).ifPresent(work::add);
        }
        for (LoanFacts each : open) {
            task(office, each, today).ifPresent(task -> work.add(work(each, task, names)));
        }
        return work;
    }

    private Optional<Work> toBill(List<LoanFacts> open, LocalDate today) {
        LocalDate by = YearMonth.from(today).atEndOfMonth();
        List<Period> periods =
                open.stream()
                        .flatMap(each -> Bills.ready(each, today).stream())
                        .filter(each -> !each.dueOn().isAfter(by))
                        .toList();
        return periods.stream()
                .map(Period::dueOn)
                .min(LocalDate::compareTo)
                .map(first ->
                        new Work(
                                Work.Group.DO,
                                words.text("loan.work.bills", by.getMonthValue()),
                                words.text("loan.work.bills.what"),
                                List.of(words.text("loan.work.bills.count", periods.size())),
                                periods.stream().map(Period::payable).reduce(Won.ZERO, Won::plus),
                                first,
                                "/loan-bills"));
    }

    private Optional<Task> task(Office office, LoanFacts each, LocalDate today) {
        LoanState state = LoanState.of(each);
        return switch (office) {
            case TREASURER -> ofTreasurer(each, state);
            case DISBURSING_OFFICER ->
                    state instanceof LoanState.Committed
                            ? task(Work.Group.DO, "payment", each.loan().amount(), null)
                            : Optional.empty();
            case CASHIER -> ofCashier(each, state, today);
            case FUND_MANAGER -> ofManager(each, state, today);
            default -> Optional.empty();
        };
    }

    private static Optional<Task> ofTreasurer(LoanFacts each, LoanState state) {
        Won amount = each.loan().amount();
        return switch (state) {
            case LoanState.Awarded _ -> task(Work.Group.SIGN, "contract", amount, null);
            case LoanState.Contracted _ -> task(Work.Group.CHECK, "security", amount, null);
            case LoanState.Secured _ -> task(Work.Group.SIGN, "commitment", amount, null);
            case LoanState.Returned returned ->
                    returned.release() == null
                            ? task(Work.Group.DO, "security-release", null, each.lastReturn())
                            : Optional.empty();
            case LoanState.Committed _,
                    LoanState.PaidOut _,
                    LoanState.Closed _,
                    LoanState.GivenUp _ ->
                    Optional.empty();
        };
    }

    private static Optional<Task> ofCashier(LoanFacts each, LoanState state, LocalDate today) {
        Owing owing = new Owing(each, today);
        Optional<LocalDate> due =
                owing.list().stream()
                        .map(owed -> owed.bill().dueOn())
                        .min(LocalDate::compareTo)
                        .filter(day -> !day.isAfter(today.plusDays(EXPECTED_DAYS)));
        if (due.isPresent()) {
            return task(Work.Group.DO, "receipts", owing.sum(), due.get());
        }
        return state instanceof LoanState.PaidOut && endsWithin(each, today, EXPECTED_DAYS)
                ? task(Work.Group.DO, "deposit-return", each.lent(), maturity(each))
                : Optional.empty();
    }

    private static Optional<Task> ofManager(LoanFacts each, LoanState state, LocalDate today) {
        if (!(state instanceof LoanState.PaidOut)) {
            return Optional.empty();
        }
        Owing owing = new Owing(each, today);
        if (owing.bucket() == ArrearsBucket.FROM_90) {
            LocalDate since = today.minusDays(owing.daysOverdue());
            return task(Work.Group.DECIDE, "recall", owing.overdue(), since);
        }
        return endsWithin(each, today, ENDING_DAYS)
                ? task(Work.Group.CHECK, "ending", each.lent(), maturity(each))
                : Optional.empty();
    }

    private static boolean endsWithin(LoanFacts each, LocalDate today, int days) {
        return !maturity(each).isAfter(today.plusDays(days));
    }

    private static LocalDate maturity(LoanFacts each) {
        return each.schedule().orElseThrow().shape().maturity();
    }

    private static Optional<Task> task(
            Work.Group group, String word, @Nullable Won amount, @Nullable LocalDate due) {
        return Optional.of(new Task(group, word, amount, due));
    }

    private List<Work> ofMember(@Nullable Long organisationId) {
        if (organisationId == null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<Work> work = new ArrayList<>();
        for (LoanFacts each : facts.facts(facts.ofOrganisation(organisationId))) {
            Owing owing = new Owing(each, today);
            owing.list().stream()
                    .map(owed -> owed.bill().dueOn())
                    .min(LocalDate::compareTo)
                    .ifPresent(due -> work.add(own(each, owing.sum(), due)));
        }
        return work;
    }

    private Work own(LoanFacts each, Won amount, LocalDate due) {
        return new Work(
                Work.Group.DO,
                words.text("loan.number", each.loan().number()),
                words.text("loan.work.pay"),
                List.of(),
                amount,
                due,
                "/loans/" + each.loan().id());
    }

    private Work work(LoanFacts each, Task task, Map<Long, String> names) {
        String page = "/loans/" + each.loan().id();
        boolean hasForm = !task.word().equals("recall") && !task.word().equals("ending");
        return new Work(
                task.group(),
                names.getOrDefault(each.loan().organisationId(), ""),
                words.text("loan.work." + task.word()),
                List.of(words.text("loan.number", each.loan().number())),
                task.amount(),
                task.due(),
                hasForm ? page + "/" + task.word() : page);
    }
}
