package kr.dure.loan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.ledger.Seals;
import kr.dure.loan.NightTable.ToTell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to the daily close (일일 마감): what lies open is counted by age, what falls due soon is
 * billed, the enterprises are told, and the day's entries are sealed. In chunks, each a transaction
 * that takes the row of its day: a close that is killed goes on where it stopped, and two programs
 * share the work and never do it twice. Days are closed in their order.
 */
@Service
public class Night {

    /** Bills are made so long before they fall due (납기 전 고지). */
    static final int AHEAD_DAYS = 15;

    private static final int CHUNK = 500;

    /** What is done in turn. */
    public enum Stage {
        AGE,
        BILL,
        TELL,
        SEAL,
        DONE
    }

    /**
     * A day and how far its close has come.
     *
     * @param billed bills made, {@code told} notices written
     */
    public record Closed(
            LocalDate day,
            Stage stage,
            long cursorLoan,
            int cursorNo,
            int billed,
            int told,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        public boolean isDone() {
            return stage == Stage.DONE;
        }
    }

    /** What lay open of a bucket at the end of a day. */
    public record Aged(LocalDate day, ArrearsBucket bucket, int loans, Won lent, Won overdue) {}

    private final NightTable nights;
    private final Bills bills;
    private final LoanNotices notices;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Night(
            NightTable nights,
            Bills bills,
            LoanNotices notices,
            Seals seals,
            TransactionTemplate transaction,
            Clock clock) {
        this.nights = nights;
        this.bills = bills;
        this.notices = notices;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The days closed last, the latest first. */
    @Transactional(readOnly = true)
    public List<Closed> latest(int limit) {
        return nights.latest(limit);
    }

    /** How old what lay open was, day by day. */
    @Transactional(readOnly = true)
    public List<Aged> aged(LocalDate from, LocalDate until) {
        return nights.aged(from, until);
    }

    /** The first day that waits to be closed; null where all are. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate next() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        LocalDate next =
                nights.last()
                        .map(each -> each.isDone() ? each.day().plusDays(1) : each.day())
                        .orElse(yesterday);
        return next.isAfter(yesterday) ? null : next;
    }

    /**
     * Closes every day that waits, up to and with one that is over. By the fund manager or the
     * revenue collector, or the house by itself.
     *
     * @return how many days were closed
     * @throws LoanRefusal if the day is not over, or was closed before
     */
    public int closeUntil(LocalDate day) {
        Acting asked = Acting.current();
        if (!asked.isAnyOf(Office.FUND_MANAGER, Office.REVENUE_COLLECTOR, Office.HOUSE)) {
            throw LoanRefusal.office();
        }
        if (!day.isBefore(LocalDate.now(clock))) {
            throw LoanRefusal.dayNotOver(day);
        }
        return inHouse(asked, () -> closeAll(day));
    }

    private int closeAll(LocalDate day) {
        Optional<LocalDate> first = transaction.execute(_ -> Optional.ofNullable(next()));
        if (first == null || first.filter(each -> !each.isAfter(day)).isEmpty()) {
            throw LoanRefusal.dayClosed(day);
        }
        int closed = 0;
        for (LocalDate each = first.get(); !each.isAfter(day); each = each.plusDays(1)) {
            close(each);
            closed++;
        }
        return closed;
    }

    private static int inHouse(Acting asked, Callable<Integer> work) {
        try {
            return Acting.house(asked.region(), "night").call(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void close(LocalDate day) {
        transaction.executeWithoutResult(_ -> nights.begin(day));
        Optional<Stage> stage = Optional.of(Stage.AGE);
        while (stage.filter(each -> each != Stage.DONE).isPresent()) {
            stage = Optional.ofNullable(transaction.execute(_ -> chunk(day)));
        }
    }

    /** One chunk of what the day waits for. */
    private Stage chunk(LocalDate day) {
        Closed night = nights.take(day);
        var cursor = new ToTell(night.cursorLoan(), night.cursorNo(), "", 0, day, day, 0);
        return switch (night.stage()) {
            case AGE -> {
                nights.age(day);
                yield on(day, Stage.BILL, cursor, 0, 0);
            }
            case BILL -> {
                Bills.Made made = bills.makeDue(day.plusDays(AHEAD_DAYS), CHUNK);
                yield on(day, made.more() ? Stage.BILL : Stage.TELL, cursor, made.bills(), 0);
            }
            case TELL -> {
                List<ToTell> rows = nights.toTell(night, CHUNK);
                rows.forEach(each -> notices.due(each, day));
                ToTell last = rows.isEmpty() ? cursor : rows.getLast();
                Stage next = rows.size() < CHUNK ? Stage.SEAL : Stage.TELL;
                yield on(day, next, last, 0, rows.size());
            }
            case SEAL -> {
                seals.seal(day);
                yield on(day, Stage.DONE, cursor, 0, 0);
            }
            case DONE -> Stage.DONE;
        };
    }

    private Stage on(LocalDate day, Stage stage, ToTell cursor, int billed, int told) {
        nights.on(day, stage, cursor, billed, told);
        return stage;
    }
}
