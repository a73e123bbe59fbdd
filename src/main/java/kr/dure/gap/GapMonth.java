package kr.dure.gap;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a month as people type it: 2026-03, 2026. 3., 2026년 3월. */
public final class GapMonth {

    private static final Pattern MONTH = Pattern.compile("([0-9]{4})[^0-9]+([0-9]{1,2})[^0-9]*");
    private static final int LAST = 12;

    private GapMonth() {}

    /**
     * @throws GapRefusal for what is no month
     */
    public static YearMonth read(String typed) {
        Matcher parts = MONTH.matcher(typed.strip());
        if (!parts.matches()) {
            throw GapRefusal.month(typed);
        }
        int month = Integer.parseInt(parts.group(2));
        if (month < 1 || month > LAST) {
            throw GapRefusal.month(typed);
        }
        return YearMonth.of(Integer.parseInt(parts.group(1)), month);
    }
}
