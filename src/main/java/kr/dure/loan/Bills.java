package kr.dure.loan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.Night.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to billing: what an instalment asks for is decided to be collected (징수결정), once. */
@Service
public class Bills {

    /** As many as one click makes; more are made by the next. */
    private static final int MOST = 10_000;

    /**
     * An instalment that can be billed.
     *
     * @param openPrincipal what of it is not paid yet, {@code openInterest} likewise
     * @param replaces the bill that was withdrawn in its favour
     */
    public record Expected(
            long loanId,
            String number,
            long organisationId,
            long fundId,
            int no,
            LocalDate from,
            LocalDate until,
            LocalDate dueOn,
            Won balance,
            Won principal,
            Won interest,
            Won openPrincipal,
            Won openInterest,
            @Nullable Long replaces) {

        public int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
        }

        public Won payable() {
            return principal.plus(interest);
        }

        Won open(Part part) {
            return part == Part.PRINCIPAL ? openPrincipal : openInterest;
        }
    }

    private final Desk desk;
    private final MoneyTable money;
    private final LoanBooks books;
    private final LoanNotices notices;

    Bills(Desk desk, MoneyTable money, LoanBooks books, LoanNotices notices) {
        this.desk = desk;
        this.money = money;
        this.books = books;
        this.notices = notices;
    }

    /**
     * Bills the next instalment of one loan. By the revenue collector. One can be billed once its
     * period has begun, and in the fiscal year it falls due in (납기의 말일이 속하는 회계연도), or later.
     *
     * @return the bill
     * @throws LoanRefusal if there is none to bill now
     */
    @Transactional
    public long make(long loanId) {
        desk.take(loanId, Office.REVENUE_COLLECTOR);
        Expected next = ready(loanId).stream().findFirst().orElseThrow(LoanRefusal::nothingToBill);
        return bill(List.of(next)).getFirst();
    }

    /**
     * Bills every instalment of every loan that falls due by the end of the month and is not
     * billed. By the revenue collector.
     *
     * @return how many bills were made
     */
    @Transactional
    public int makeAll(YearMonth month) {
        desk.mustBe(Office.REVENUE_COLLECTOR);
        return makeDue(month.atEndOfMonth(), Cursor.START, MOST).bills();
    }

    /** What can be billed today and falls due by the day, over all loans, the first due first. */
    @Transactional(readOnly = true)
    public List<Expected> expected(LocalDate dueBy) {
        return money.expected(desk.today(), dueBy, Cursor.START, MOST);
    }

    /** What can be billed today of one loan: begun, and due this year or before. */
    @Transactional(readOnly = true)
    public List<Expected> ready(long loanId) {
        return money.expected(desk.today(), loanId);
    }

    /** Whether there is something to bill of a loan: begun, and due this year or before. */
    public static boolean isReady(LoanFacts facts, LocalDate today) {
        return facts.loan().closedOn() == null
                && facts.unbilled().stream()
                        .anyMatch(each ->
                                !each.from().isAfter(today)
                                        && each.dueOn().getYear() <= today.getYear());
    }

    /** What one go made, and after which it stopped at its most; null where it did not. */
    record Made(int bills, @Nullable Cursor more) {}

    /**
     * So many at most of those due by the day, after the cursor; the house by night. What is listed
     * is read again once its loans are locked: whatever somebody else billed meanwhile is not
     * billed twice.
     */
    Made makeDue(LocalDate dueBy, Cursor after, int most) {
        LocalDate today = desk.today();
        List<Expected> listed = money.expected(today, dueBy, after, most);
        Set<Long> locked = listed.stream().map(Expected::loanId).collect(Collectors.toSet());
        desk.lock(locked);
        List<Expected> still =
                money.expected(today, dueBy, after, most).stream()
                        .filter(each -> locked.contains(each.loanId()))
                        .toList();
        int bills = bill(still).size();
        if (listed.size() < most) {
            return new Made(bills, null);
        }
        Expected last = listed.getLast();
        return new Made(bills, new Cursor(last.dueOn(), last.loanId(), last.no()));
    }

    private List<Long> bill(List<Expected> expected) {
        if (expected.isEmpty()) {
            return List.of();
        }
        LocalDate today = desk.today();
        List<Long> ids = money.bills(today, expected, books.bill(expected, today));
        notices.billed(expected);
        return ids;
    }
}
