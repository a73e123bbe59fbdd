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

    private static final int CHUNK = 2_000;

    /** Who is told: of what was to be paid so many days ago, and of what falls due in a week. */
    private static final List<Integer> LATE_DAYS = List.of(90, 30, 1);

    private static final int SOON_DAYS = 7;

    /** What is done in turn. */
    public enum Stage {
        AGE,
        BILL,
        TELL,
        SEAL,
        DONE
    }

    /** The instalment after which a stage goes on, in the order of a day, of loans and numbers. */
    public record Cursor(LocalDate on, long loanId, int no) {

        static final Cursor START = new Cursor(LocalDate.EPOCH, 0, 0);
    }

    /**
     * A day and how far its close has come.
     *
     * @param billed bills made, {@code told} notices written
     */
    public record Closed(
            LocalDate day,
            Stage stage,
            Cursor cursor,
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
        return switch (night.stage()) {
            case AGE -> {
                nights.age(day);
                yield on(day, Stage.BILL, Cursor.START, 0, 0);
            }
            case BILL -> {
                var made = bills.makeDue(day.plusDays(AHEAD_DAYS), night.cursor(), CHUNK);
                yield made.more() == null
                        ? on(day, Stage.TELL, Cursor.START, made.bills(), 0)
                        : on(day, Stage.BILL, made.more(), made.bills(), 0);
            }
            case TELL -> tell(day, night.cursor());
            case SEAL -> {
                seals.seal(day);
                yield on(day, Stage.DONE, Cursor.START, 0, 0);
            }
            case DONE -> Stage.DONE;
        };
    }

    /** Tells of what was or is to be paid on one day after the other. */
    private Stage tell(LocalDate day, Cursor after) {
        LocalDate soon = day.plusDays(SOON_DAYS);
        LocalDate of =
                LATE_DAYS.stream()
                        .map(day::minusDays)
                        .filter(each -> !each.isBefore(after.on()))
                        .findFirst()
                        .orElse(soon);
        Cursor within = of.equals(after.on()) ? after : new Cursor(of, 0, 0);
        List<ToTell> rows =
                of.equals(soon) ? nights.dueOn(within, CHUNK) : nights.lateSince(within, CHUNK);
        notices.due(rows, day);
        if (rows.size() == CHUNK) {
            ToTell last = rows.getLast();
            return on(day, Stage.TELL, new Cursor(of, last.loanId(), last.no()), 0, rows.size());
        }
        Stage next = of.equals(soon) ? Stage.SEAL : Stage.TELL;
        return on(day, next, new Cursor(of.plusDays(1), 0, 0), 0, rows.size());
    }

    private Stage on(LocalDate day, Stage stage, Cursor cursor, int billed, int told) {
        nights.on(day, stage, cursor, billed, told);
        return stage;
    }
}
