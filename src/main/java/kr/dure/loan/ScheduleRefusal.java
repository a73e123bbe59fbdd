package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;

/** Terms from which no schedule can be computed; each names the term it is about. */
public final class ScheduleRefusal extends Refusal {

    private ScheduleRefusal(String key, Object... args) {
        super(Kind.INVALID, key, args);
    }

    static Refusal principal(Won typed) {
        return new ScheduleRefusal("loan.refusal.schedule-principal", typed, WonText.MOST)
                .at("principal");
    }

    static Refusal instalments(int typed) {
        return new ScheduleRefusal(
                        "loan.refusal.schedule-instalments", typed, ScheduleTerms.MOST_INSTALMENTS)
                .at("instalments");
    }

    static Refusal grace(int typed, int instalments) {
        return new ScheduleRefusal("loan.refusal.schedule-grace", typed, instalments - 1)
                .at("grace");
    }

    static Refusal everyMonths(int typed) {
        return new ScheduleRefusal("loan.refusal.schedule-every", typed).at("every");
    }

    static Refusal start(LocalDate typed) {
        return new ScheduleRefusal(
                        "loan.refusal.schedule-start",
                        typed,
                        ScheduleTerms.FIRST_YEAR,
                        ScheduleTerms.LAST_YEAR)
                .at("start");
    }

    static Refusal unit(int typed) {
        return new ScheduleRefusal("loan.refusal.schedule-unit", typed).at("unit");
    }

    static Refusal number(String typed) {
        return new ScheduleRefusal("loan.refusal.schedule-number", typed);
    }

    static Refusal word(String typed, String words) {
        return new ScheduleRefusal("loan.refusal.schedule-word", typed, words);
    }

    /** Holidays are known for some years only, and a due date lies beyond them. */
    static Refusal calendar(LocalDate due) {
        return new ScheduleRefusal("loan.refusal.schedule-calendar", due).at("business-days");
    }
}
