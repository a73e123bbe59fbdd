package kr.dure.loan;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.dure.kernel.Rounding;

/**
 * The terms of a schedule as people write them, the same on the command line and in the address of
 * a page: {@code equal-principal}, {@code actual/365}.
 */
public final class ScheduleOptions {

    private static final Map<String, Repayment> REPAYMENTS = new LinkedHashMap<>();
    private static final Map<String, InterestMode> INTERESTS = new LinkedHashMap<>();
    private static final Map<String, DayCount> DAY_COUNTS = new LinkedHashMap<>();
    private static final Map<String, Rounding> ROUNDINGS = new LinkedHashMap<>();
    private static final Map<String, Boolean> BUSINESS_DAYS = new LinkedHashMap<>();

    static {
        REPAYMENTS.put("equal-principal", Repayment.EQUAL_PRINCIPAL);
        REPAYMENTS.put("equal-instalment", Repayment.EQUAL_INSTALMENT);
        REPAYMENTS.put("bullet", Repayment.BULLET);
        INTERESTS.put("monthly", InterestMode.MONTHLY);
        INTERESTS.put("daily", InterestMode.DAILY);
        DAY_COUNTS.put("actual/365", DayCount.ACTUAL_365);
        DAY_COUNTS.put("actual/actual", DayCount.ACTUAL_ACTUAL);
        DAY_COUNTS.put("30/360", DayCount.THIRTY_360);
        ROUNDINGS.put("half-even", Rounding.HALF_EVEN);
        ROUNDINGS.put("half-up", Rounding.HALF_UP);
        ROUNDINGS.put("down", Rounding.DOWN);
        BUSINESS_DAYS.put("none", false);
        BUSINESS_DAYS.put("next", true);
    }

    private ScheduleOptions() {}

    public static Repayment repayment(String typed) {
        return choice(REPAYMENTS, typed);
    }

    public static InterestMode interest(String typed) {
        return choice(INTERESTS, typed);
    }

    public static DayCount dayCount(String typed) {
        return choice(DAY_COUNTS, typed);
    }

    public static Rounding rounding(String typed) {
        return choice(ROUNDINGS, typed);
    }

    /** Whether due dates move to the next business day. */
    public static boolean movesToBusinessDays(String typed) {
        return choice(BUSINESS_DAYS, typed);
    }

    /**
     * A whole number as it is typed, "10,000" too; whether it is within bounds is asked later.
     *
     * @throws ScheduleRefusal if it is none
     */
    public static int number(String typed) {
        String plain = typed.strip().replace(",", "");
        if (!plain.matches("-?[0-9]{1,9}")) {
            throw ScheduleRefusal.number(typed.strip());
        }
        return Integer.parseInt(plain);
    }

    /**
     * One of several words.
     *
     * @throws ScheduleRefusal naming all of them if it is another
     */
    public static <T> T choice(Map<String, T> words, String typed) {
        T meant = words.get(typed.strip());
        if (meant == null) {
            throw ScheduleRefusal.word(typed.strip(), String.join(", ", words.keySet()));
        }
        return meant;
    }
}
