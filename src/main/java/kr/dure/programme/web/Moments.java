package kr.dure.programme.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kr.dure.programme.Call;

/** The days between which a call is open, as people count them. */
public final class Moments {

    static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private Moments() {}

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, KOREA);
    }

    /** The last day on which an application is taken in. */
    public static LocalDate lastDay(Call call) {
        return day(call.closesAt().minusSeconds(1));
    }
}
