package kr.dure.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");
    private static final List<String> DAYS =
            List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Pattern ENGLISH =
            Pattern.compile("([0-9]{1,2})(" + String.join("|", MONTHS) + ")([0-9]{4})");

    private DateText() {}

    /**
     * Reads "2026. 11. 20.", "2026-11-20", "2026/11/20", "20261120", "2026년 11월 20일" and "20 Nov
     * 2026", whoever reads.
     *
     * @throws Unreadable if it has none of these shapes, or if there is no such day
     */
    public static LocalDate read(String text) {
        String typed = text.strip();
        String plain = typed.replaceAll("[\\s\u00a0]", "");
        Matcher english = ENGLISH.matcher(plain);
        if (english.matches()) {
            int month = MONTHS.indexOf(english.group(2)) + 1;
            return day(typed, english.group(3), "" + month, english.group(1));
        }
        Matcher parts = TYPED.matcher(plain);
        if (!parts.matches()) {
            throw Unreadable.because("kernel.refusal.date-shape", typed);
        }
        int first = 1;
        while (parts.group(first) == null) {
            first += 3;
        }
        return day(typed, parts.group(first), parts.group(first + 1), parts.group(first + 2));
    }

    private static LocalDate day(String typed, String year, String month, String day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw Unreadable.because("kernel.refusal.date-no-such-day", typed);
        }
    }

    /** "2026년 3월" or "2026-03", held together by a non-breaking space. */
    public static String month(YearMonth month) {
        return isEnglish()
                ? month.toString()
                : month.getYear() + "년" + NBSP + month.getMonthValue() + "월";
    }

    /** "2026. 11. 20." or "20 Nov 2026", held together by non-breaking spaces. */
    public static String full(LocalDate day) {
        if (isEnglish()) {
            return dayAndMonth(day) + NBSP + day.getYear();
        }
        return day.getYear() + "." + NBSP + monthAndDay(day);
    }

    /** "11. 22. (일)" or "Sun 22 Nov", where the year is clear. */
    public static String withWeekday(LocalDate day) {
        int nr = day.getDayOfWeek().getValue() - 1;
        if (isEnglish()) {
            return DAYS.get(nr) + NBSP + dayAndMonth(day);
        }
        char weekday = WEEKDAYS.charAt(nr);
        return monthAndDay(day) + NBSP + "(" + weekday + ")";
    }

    private static boolean isEnglish() {
        return Language.current() == Language.ENGLISH;
    }

    private static String dayAndMonth(LocalDate day) {
        return day.getDayOfMonth() + String.valueOf(NBSP) + MONTHS.get(day.getMonthValue() - 1);
    }

    private static String monthAndDay(LocalDate day) {
        return day.getMonthValue() + "." + NBSP + day.getDayOfMonth() + ".";
    }
}
