package kr.dure.loan;

/** How late the oldest unpaid bill is; the badge of a loan that is paid out. */
public enum ArrearsBucket {
    /** 정상: nothing is overdue. */
    CURRENT(0, 0),
    /** 1–29일. */
    UNDER_30(1, 29),
    /** 30–89일. */
    UNDER_90(30, 89),
    /** 90일 이상: recall is to be looked into. */
    FROM_90(90, Integer.MAX_VALUE);

    private final int least;
    private final int most;

    ArrearsBucket(int least, int most) {
        this.least = least;
        this.most = most;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    public static ArrearsBucket of(int daysOverdue) {
        int days = Math.max(0, daysOverdue);
        for (ArrearsBucket each : values()) {
            if (each.least <= days && days <= each.most) {
                return each;
            }
        }
        throw new IllegalArgumentException(days + " days");
    }
}
