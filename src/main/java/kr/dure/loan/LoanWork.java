package kr.dure.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.dure.access.Acting;
import kr.dure.kernel.Won;
import kr.dure.loan.ListTable.Waiting;
import kr.dure.loan.ListTable.Wanted;
import kr.dure.loan.MoneyTable.Billable;
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

    /** As many as a person can look at. */
    private static final int MOST = 200;

    private record Task(
            Work.Group group, String word, @Nullable Won amount, @Nullable LocalDate due) {}

    private final FactTable facts;
    private final ListTable lists;
    private final MoneyTable money;
    private final Organisations organisations;
    private final Words words;
    private final Clock clock;

    LoanWork(
            FactTable facts,
            ListTable lists,
            MoneyTable money,
            Organisations organisations,
            Words words,
            Clock clock) {
        this.facts = facts;
        this.lists = lists;
        this.money = money;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Work> work() {
        LocalDate today = LocalDate.now(clock);
        return switch (Acting.current().office()) {
            case REVENUE_COLLECTOR -> toBill(today);
            case TREASURER ->
                    waiting(
                            new Wanted(
                                    List.of("awarded", "contracted", "secured", "returned"),
                                    null,
                                    null,
                                    null,
                                    true),
                            today,
                            this::ofTreasurer);
            case DISBURSING_OFFICER ->
                    waiting(
                            new Wanted(List.of("committed"), null, null, null, true),
                            today,
                            each -> task(Work.Group.DO, "payment", each.amount(), null));
            case CASHIER -> {
                LocalDate soon = today.plusDays(EXPECTED_DAYS);
                yield waiting(
                        new Wanted(List.of(), soon, null, soon, true),
                        today,
                        each -> ofCashier(each, soon));
            }
            case FUND_MANAGER -> {
                LocalDate soon = today.plusDays(ENDING_DAYS);
                yield waiting(
                        new Wanted(List.of(), null, ArrearsBucket.FROM_90.least(), soon, false),
                        today,
                        each -> ofManager(each, today));
            }
            case ENTERPRISE_MEMBER -> ofMember(Acting.current().organisationId(), today);
            default -> List.of();
        };
    }

    private List<Work> waiting(
            Wanted wanted, LocalDate today, Function<Waiting, Optional<Task>> asked) {
        List<Waiting> rows = lists.waiting(wanted, today, MOST);
        Map<Long, String> names =
                organisations.names(rows.stream().map(Waiting::organisationId).toList());
        return rows.stream()
                .flatMap(each -> asked.apply(each).map(task -> work(each, task, names)).stream())
                .toList();
    }

    private List<Work> toBill(LocalDate today) {
        LocalDate by = YearMonth.from(today).atEndOfMonth();
        Billable billable = money.billable(today, by);
        if (billable.firstDue() == null) {
            return List.of();
        }
        return List.of(
                new Work(
                        Work.Group.DO,
                        words.text("loan.work.bills", by.getMonthValue()),
                        words.text("loan.work.bills.what"),
                        List.of(words.text("loan.work.bills.count", billable.count())),
                        billable.sum(),
                        billable.firstDue(),
                        "/loan-bills"));
    }

    private Optional<Task> ofTreasurer(Waiting each) {
        return switch (each.state()) {
            case "awarded" -> task(Work.Group.SIGN, "contract", each.amount(), null);
            case "contracted" -> task(Work.Group.CHECK, "security", each.amount(), null);
            case "secured" -> task(Work.Group.SIGN, "commitment", each.amount(), null);
            default ->
                    each.released()
                            ? Optional.empty()
                            : task(Work.Group.DO, "security-release", null, null);
        };
    }

    /** A deposit comes back without a bill; all else is billed when it falls due. */
    private static Optional<Task> ofCashier(Waiting each, LocalDate soon) {
        if (each.owedDue() != null && !each.owedDue().isAfter(soon)) {
            return task(Work.Group.DO, "receipts", each.owed(), each.owedDue());
        }
        return each.kind().isLeased()
                ? task(Work.Group.DO, "deposit-return", each.lent(), each.maturesOn())
                : Optional.empty();
    }

    private static Optional<Task> ofManager(Waiting each, LocalDate today) {
        if (each.overdueDays() >= ArrearsBucket.FROM_90.least()) {
            LocalDate since = today.minusDays(each.overdueDays());
            return task(Work.Group.DECIDE, "recall", each.overdue(), since);
        }
        String ending = each.kind().isLeased() ? "ending" : "ending-business";
        return task(Work.Group.CHECK, ending, each.lent(), each.maturesOn());
    }

    private static Optional<Task> task(
            Work.Group group, String word, @Nullable Won amount, @Nullable LocalDate due) {
        return Optional.of(new Task(group, word, amount, due));
    }

    private List<Work> ofMember(@Nullable Long organisationId, LocalDate today) {
        if (organisationId == null) {
            return List.of();
        }
        List<Work> work = new ArrayList<>();
        for (LoanFacts each : facts.facts(facts.ofOrganisation(organisationId))) {
            Owing owing = new Owing(each, today);
            LocalDate due = owing.firstDue();
            if (due != null) {
                work.add(own(each, owing.sum(), due));
            }
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

    private Work work(Waiting each, Task task, Map<Long, String> names) {
        String page = "/loans/" + each.id();
        boolean hasForm = !task.word().startsWith("ending");
        return new Work(
                task.group(),
                names.getOrDefault(each.organisationId(), ""),
                words.text("loan.work." + task.word()),
                List.of(words.text("loan.number", each.number())),
                task.amount(),
                task.due(),
                hasForm ? page + "/" + task.word() : page);
    }
}
