package kr.dure.demo;

import java.time.LocalDate;
import java.util.List;
import kr.dure.demo.Tale.Habit;
import kr.dure.demo.Tale.Stage;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanKind;

/** The sample year: who applied, and what came of it. */
final class Tales {

    private static final long MILLION = 1_000_000;

    /** A call: what for, when it opened and closes, and for how much. */
    record Round(LoanKind kind, LocalDate opens, LocalDate closes, Won amount) {}

    static final List<Round> ROUNDS =
            List.of(
                    shop("2026-01-19", "2026-02-27", 300),
                    shop("2026-04-06", "2026-05-15", 300),
                    shop("2026-07-06", "2026-08-14", 300),
                    shop("2026-10-12", "2026-12-04", 420),
                    round(LoanKind.BUSINESS_FUND, "2026-03-09", "2026-12-04", 200));

    static final List<Tale> ALL =
            List.of(
                    tale(Enterprises.SIDE_DISHES, 1, "2026-02-03", 80, 95, Stage.PAID),
                    tale(Enterprises.CLEANING, 1, "2026-02-05", 60, 70, Stage.PAID)
                            .paying(Habit.ONCE_LATE),
                    tale(Enterprises.DELIVERY, 1, "2026-02-09", 50, 50, Stage.PAID).over(12),
                    tale(Enterprises.CARE, 2, "2026-04-20", 100, 130, Stage.PAID),
                    tale(Enterprises.CAFE, 2, "2026-04-22", 70, 80, Stage.PAID)
                            .paying(Habit.STOPPED),
                    tale(Enterprises.SEWING, 2, "2026-04-24", 45, 50, Stage.PAID)
                            .over(12)
                            .paying(Habit.RETURNED),
                    tale(Enterprises.FARM, 3, "2026-07-20", 90, 110, Stage.PAID),
                    tale(Enterprises.CRAFT, 3, "2026-07-23", 30, 30, Stage.PAID).over(12),
                    tale(Enterprises.BAKERY, 4, "2026-10-13", 35, 40, Stage.COMMITTED),
                    tale(Enterprises.PRINT, 4, "2026-10-14", 65, 80, Stage.SECURED),
                    tale(Enterprises.GARDEN, 4, "2026-10-15", 25, 30, Stage.CONTRACTED).over(12),
                    tale(Enterprises.SUNSHINE, 4, "2026-10-16", 50, 60, Stage.AGREED),
                    tale(Enterprises.LAUNDRY, 4, "2026-11-02", 90, 110, Stage.REVIEWED),
                    tale(Enterprises.LUNCHBOX, 4, "2026-11-06", 40, 45, Stage.RECOMMENDED),
                    tale(Enterprises.REPAIR, 4, "2026-11-17", 55, 70, Stage.HANDED_IN),
                    tale(Enterprises.REUSE, 4, "2026-11-19", 20, 20, Stage.DRAFTED),
                    tale(Enterprises.MILL, 5, "2026-03-16", 60, 72, Stage.PAID).over(36),
                    tale(Enterprises.PARCEL, 5, "2026-11-04", 45, 52, Stage.RECOMMENDED).over(48));

    private Tales() {}

    private static Round shop(String from, String to, long won) {
        return round(LoanKind.SHOP_DEPOSIT, from, to, won);
    }

    private static Round round(LoanKind kind, String from, String to, long won) {
        return new Round(kind, LocalDate.parse(from), LocalDate.parse(to), Won.of(won * MILLION));
    }

    private static Tale tale(
            Enterprise who, int round, String handedIn, long won, long deposit, Stage upTo) {
        return Tale.of(
                who, round, LocalDate.parse(handedIn), won * MILLION, deposit * MILLION, upTo);
    }
}
