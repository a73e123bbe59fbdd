package kr.dure.loan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Bill;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanSchedule.Period;
import kr.dure.loan.MoneyTable.NewBill;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to billing: what a period asks for is decided to be collected (징수결정), once. */
@Service
public class Bills {

    /** A loan and the period that is to be billed next. */
    public record Expected(LoanFacts facts, Period period) {}

    private final Desk desk;
    private final FactTable reads;
    private final MoneyTable money;
    private final LoanBooks books;
    private final LoanNotices notices;

    Bills(Desk desk, FactTable reads, MoneyTable money, LoanBooks books, LoanNotices notices) {
        this.desk = desk;
        this.reads = reads;
        this.money = money;
        this.books = books;
        this.notices = notices;
    }

    /**
     * Bills the next period of one loan. By the revenue collector. A period can be billed once it
     * has begun, and in the fiscal year it falls due in (납기의 말일이 속하는 회계연도), or later.
     *
     * @return the bill
     * @throws LoanRefusal if there is none to bill now
     */
    @Transactional
    public long make(long loanId) {
        LoanFacts facts = desk.take(loanId, Office.REVENUE_COLLECTOR);
        LocalDate today = desk.today();
        Period next =
                ready(facts, today).stream().findFirst().orElseThrow(LoanRefusal::nothingToBill);
        return bill(List.of(new Expected(facts, next)), today).getFirst();
    }

    /**
     * Bills every period of every loan that falls due by the end of the month and is not billed. By
     * the revenue collector.
     *
     * @return how many bills were made
     */
    @Transactional
    public int makeAll(YearMonth month) {
        desk.mustBe(Office.REVENUE_COLLECTOR);
        LocalDate today = desk.today();
        List<Long> ids = reads.running();
        ids.forEach(desk::take);
        return bill(expected(ids, today, month.atEndOfMonth()), today).size();
    }

    /** What can be billed today and falls due by the day, over all loans, in their order. */
    @Transactional(readOnly = true)
    public List<Expected> expected(LocalDate dueBy) {
        return expected(reads.running(), desk.today(), dueBy);
    }

    private List<Expected> expected(List<Long> ids, LocalDate today, LocalDate dueBy) {
        List<Expected> expected = new ArrayList<>();
        for (LoanFacts facts : reads.facts(ids)) {
            for (Period period : ready(facts, today)) {
                if (!period.dueOn().isAfter(dueBy)) {
                    expected.add(new Expected(facts, period));
                }
            }
        }
        return expected;
    }

    /** Begun, and due this year or before. */
    public static List<Period> ready(LoanFacts facts, LocalDate today) {
        return facts.unbilled().stream()
                .filter(each -> !each.from().isAfter(today))
                .filter(each -> each.dueOn().getYear() <= today.getYear())
                .toList();
    }

    private List<Long> bill(List<Expected> expected, LocalDate today) {
        List<NewBill> bills = new ArrayList<>();
        for (Expected each : expected) {
            Long replaces = replaced(each.facts(), each.period());
            Long interest = decide(each, Part.INTEREST, replaces, today);
            Long principal = decide(each, Part.PRINCIPAL, replaces, today);
            long loanId = each.facts().loan().id();
            bills.add(new NewBill(loanId, each.period(), interest, principal, replaces));
        }
        List<Long> ids = bills.isEmpty() ? List.of() : money.bills(today, bills);
        expected.forEach(each -> notices.billed(each.facts(), each.period()));
        return ids;
    }

    private @Nullable Long decide(
            Expected what, Part part, @Nullable Long replaces, LocalDate today) {
        Period period = what.period();
        Won amount = part == Part.PRINCIPAL ? period.principal() : period.interest();
        if (amount.isZero()) {
            return null;
        }
        Loan loan = what.facts().loan();
        FiscalYear due = FiscalYear.of(period.dueOn());
        FiscalYear year = due.takes(today) ? due : FiscalYear.of(today);
        String act = "bill-%d-%s-%d".formatted(period.no(), part, replaces == null ? 0 : replaces);
        return books.assess(loan, part, amount, year, today, act);
    }

    /** The bill of the same period that was withdrawn last. */
    private static @Nullable Long replaced(LoanFacts facts, Period period) {
        return facts.bills().stream()
                .filter(each -> each.periodNo() == period.no() && each.withdrawn() != null)
                .map(Bill::id)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
