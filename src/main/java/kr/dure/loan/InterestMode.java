package kr.dure.loan;

/** What the interest of a period is counted in. */
public enum InterestMode {
    /** Twelfths of a year: every period of as many months costs the same, however long it is. */
    MONTHLY,
    /** Days, as the {@link DayCount} counts them and the year. */
    DAILY
}
