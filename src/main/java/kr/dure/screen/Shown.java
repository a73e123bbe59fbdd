package kr.dure.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Language;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;

/** How figures and dates look to who reads (SCREENS.md, "Numbers and dates"). */
public final class Shown {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final char GLUE = '\u00a0';

    private Shown() {}

    /** 90,000,000 */
    public static String won(Won won) {
        return WonText.full(won);
    }

    /** 100,000 */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** 9,000만원, ₩90,000,000 */
    public static String briefWon(Won won) {
        return WonText.brief(won);
    }

    /** 2026. 11. 22., 22 Nov 2026 */
    public static String date(LocalDate date) {
        return DateText.full(date);
    }

    /** 2026년 3월, 2026-03 */
    public static String month(YearMonth month) {
        return DateText.month(month);
    }

    /** 11. 22. (일), Sun 22 Nov */
    public static String day(LocalDate date) {
        return DateText.withWeekday(date);
    }

    /** 2026. 11. 22. 14:32, 22 Nov 2026 14:32 */
    public static String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(KOREA);
        return date(local.toLocalDate()) + GLUE + TIME.format(local);
    }

    /** Up to a moment, which is out: midnight is the end of the day before, 2026. 11. 22. 24:00. */
    public static String until(Instant moment) {
        ZonedDateTime local = moment.atZone(KOREA);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date(local.toLocalDate().minusDays(1)) + GLUE + "24:00"
                : moment(moment);
    }

    /** 일요일, Sunday */
    public static String longWeekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Language.current().locale());
    }

    /** 100 basis points are 1.0 */
    public static String percent(int rateBp) {
        int hundredths = Math.abs(rateBp) % 100;
        String tail = hundredths % 10 == 0 ? "" + hundredths / 10 : "%02d".formatted(hundredths);
        return (rateBp < 0 ? "\u2212" : "") + Math.abs(rateBp) / 100 + "." + tail;
    }

    /** How many per cent part is of whole, one decimal: 69.7. */
    public static String share(Won part, Won whole) {
        if (whole.isZero()) {
            return "0.0";
        }
        long thousandths = Math.round(part.amount() * 1000.0 / whole.amount());
        return thousandths / 10 + "." + Math.abs(thousandths % 10);
    }
}
