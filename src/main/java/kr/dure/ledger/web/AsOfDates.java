package kr.dure.ledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kr.dure.ledger.AsOf;
import kr.dure.screen.Form;
import org.jspecify.annotations.Nullable;

/** The two dates of the strip above a page: 기준일, and 기록된 날 to its end. */
final class AsOfDates {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private AsOfDates() {}

    /** What to show, or null where both dates are today or missing, or one cannot be read. */
    static @Nullable AsOf read(Form form, LocalDate today) {
        LocalDate on = form.dateOrNull("on");
        LocalDate known = form.dateOrNull("known");
        boolean now = (on == null || on.equals(today)) && (known == null || known.equals(today));
        if (now || form.hasErrors()) {
            return null;
        }
        return asOf(on == null ? today : on, known == null ? today : known);
    }

    /** A day, as known at the end of another. */
    static AsOf asOf(LocalDate on, LocalDate known) {
        Instant end = known.plusDays(1).atStartOfDay(KOREA).toInstant();
        return new AsOf(on, end.minusNanos(1_000));
    }
}
