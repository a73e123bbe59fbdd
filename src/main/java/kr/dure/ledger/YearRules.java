package kr.dure.ledger;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import kr.dure.kernel.FiscalYear;

/** The calendar of a fund's year, and how a closed year is put right. */
final class YearRules {

    /** 지방기금법 제8조: 회계연도 종료 후 80일 이내. */
    private static final int SUBMIT_DAYS = 80;

    private YearRules() {}

    /** The first day on which books may be closed: receipts and payments run to 20 January. */
    static LocalDate closeFrom(FiscalYear year) {
        return year.outstandingUntil().plusDays(1);
    }

    /** From this day the closing is somebody's task. */
    static LocalDate remindFrom(FiscalYear year) {
        return LocalDate.of(year.year() + 1, Month.FEBRUARY, 1);
    }

    /** 국민기초생활보장법 시행규칙 제32조의3: by 15 February. */
    static LocalDate reportUntil(FiscalYear year) {
        return LocalDate.of(year.year() + 1, Month.FEBRUARY, 15);
    }

    /** 80 days after the year's end: 21 March, in a leap year 20 March. */
    static LocalDate submitUntil(FiscalYear year) {
        return year.lastDay().plusDays(SUBMIT_DAYS);
    }

    /**
     * Where a leg of a correction goes.
     *
     * @param later whether on the open year's line, or on the line it corrects
     */
    record Leg(boolean later, AccountKind account, long amount) {}

    /**
     * What undoes a budget posting of a closed year without changing a column of its settlement: on
     * its own line only what is open moves, against what was carried; what was paid, received or
     * given up leaves the open year's line. The rest of the entry is balanced by these.
     */
    static List<Leg> undo(AccountKind account, long amount) {
        List<Leg> legs = new ArrayList<>();
        switch (account) {
            case COMMITTED, OUTSTANDING -> {
                legs.add(new Leg(false, account, -amount));
                legs.add(new Leg(false, AccountKind.CARRIED, amount));
            }
            case SPENT -> {
                legs.add(new Leg(true, account, -amount));
                legs.add(new Leg(true, AccountKind.SPENDING_PLAN, amount));
            }
            case RECEIVED, WRITTEN_OFF -> {
                legs.add(new Leg(true, account, -amount));
                legs.add(new Leg(true, AccountKind.ASSESSED, amount));
            }
            default -> {}
        }
        return legs;
    }
}
