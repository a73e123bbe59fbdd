package kr.dure.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people type and read them. */
public final class DateText {

    private static final char NBSP = '\u00a0';
    private static final String WEEKDAYS = "월화수목금토일";
    private static final Pattern TYPED =
            Pattern.compile(
                    "([0-9]{4})([0-9]{2})([0-9]{2})"
                            + "|([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
                            + "|([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})"
                            + "|([0-9]{4})\\.([0-9]{1,2})\\.([0-9]{1,2})\\.?"
                            + "|([0-9]{4})년([0-9]{1,2})월([0-9]{1,2})일");

    private DateText() {}

    /**
     * Reads "2026. 11. 20.", "2026-11-20", "2026/11/20", "20261120" and "2026년 11월 20일".
     *
     * @throws Unreadable if it has none of these shapes, or if there is no such day
     */
    public static LocalDate read(String text) {
        String typed = text.strip();
        Matcher parts = TYPED.matcher(typed.replaceAll("[\\s\u00a0]", ""));
        if (!parts.matches()) {
            throw Unreadable.because("kernel.refusal.date-shape", typed);
        }
        int first = 1;
        while (parts.group(first) == null) {
            first += 3;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(first)),
                    Integer.parseInt(parts.group(first + 1)),
                    Integer.parseInt(parts.group(first + 2)));
        } catch (DateTimeException e) {
            throw Unreadable.because("kernel.refusal.date-no-such-day", typed);
        }
    }

    /** "2026. 11. 20.", held together by non-breaking spaces. */
    public static String full(LocalDate day) {
        return day.getYear() + "." + NBSP + monthAndDay(day);
    }

    /** "11. 22. (일)", where the year is clear. */
    public static String withWeekday(LocalDate day) {
        char weekday = WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1);
        return monthAndDay(day) + NBSP + "(" + weekday + ")";
    }

    private static String monthAndDay(LocalDate day) {
        return day.getMonthValue() + "." + NBSP + day.getDayOfMonth() + ".";
    }
}
