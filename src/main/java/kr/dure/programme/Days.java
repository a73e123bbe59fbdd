package kr.dure.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day a moment lies on, where the house stands. */
final class Days {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private Days() {}

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, SEOUL);
    }
}
