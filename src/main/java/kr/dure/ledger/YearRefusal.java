package kr.dure.ledger;

import java.time.LocalDate;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Refusal;

/** Every "no" around the end of a fund's year. */
public abstract sealed class YearRefusal extends Refusal {

    private YearRefusal(Kind kind, String key, Object... args) {
        super(kind, "ledger.refusal." + key, args);
    }

    /** The books of the year are closed; a correction lands in the open year. */
    public static final class Closed extends YearRefusal {
        Closed(FiscalYear year) {
            super(Kind.CONFLICT, "year-closed", Integer.toString(year.year()));
            under("지방자치단체 기금관리기본법 제7조");
        }
    }

    /** The books of the year are still open. */
    public static final class NotClosed extends YearRefusal {
        NotClosed(FiscalYear year) {
            super(Kind.CONFLICT, "year-not-closed", Integer.toString(year.year()));
            under("지방자치단체 기금관리기본법 제7조");
        }
    }

    /** Money of the year may still move: its books close from 21 January. */
    public static final class NotOver extends YearRefusal {
        NotOver(FiscalYear year) {
            super(
                    Kind.CONFLICT,
                    "year-not-over",
                    Integer.toString(year.year()),
                    YearRules.closeFrom(year));
            under("지방자치단체 기금관리기본법 제7조");
        }
    }

    /** An earlier year is to be closed first. */
    public static final class EarlierOpen extends YearRefusal {
        EarlierOpen(FiscalYear earlier) {
            super(Kind.CONFLICT, "year-earlier-open", Integer.toString(earlier.year()));
        }
    }

    /** Something is carried through the year, whose plan has no line for it. */
    public static final class NoLine extends YearRefusal {
        NoLine(String title, String code, FiscalYear year) {
            super(Kind.CONFLICT, "year-no-line", title, code, Integer.toString(year.year()));
            under("지방자치단체 기금관리기본법 제12조");
        }
    }

    /** The step before it is not on record. */
    public static final class StepMissing extends YearRefusal {
        StepMissing(YearStep.Kind missing) {
            super(Kind.CONFLICT, "year-step-missing." + missing);
        }
    }

    /** The step is on record. */
    public static final class StepTaken extends YearRefusal {
        StepTaken() {
            super(Kind.CONFLICT, "year-step-taken");
        }
    }

    /** The day is before the year's end, or before the step before it. */
    public static final class StepTooEarly extends YearRefusal {
        StepTooEarly(LocalDate notBefore) {
            super(Kind.INVALID, "year-step-too-early", notBefore);
            at("happenedOn");
        }
    }

    /** The number of the paper is missing. */
    public static final class NoPaper extends YearRefusal {
        NoPaper() {
            super(Kind.INVALID, "year-no-paper");
            at("paper");
        }
    }

    /** A supplementary plan in which every amount is as it was. */
    public static final class NothingChanged extends YearRefusal {
        NothingChanged() {
            super(Kind.INVALID, "year-nothing-changed");
        }
    }

    /** No such statement, or no such year. */
    public static final class NoStatement extends YearRefusal {
        public NoStatement() {
            super(Kind.ABSENT, "year-no-statement");
        }
    }

    /** The entry of the closed year has been put right already. */
    public static final class CorrectedAlready extends YearRefusal {
        CorrectedAlready() {
            super(Kind.CONFLICT, "year-corrected-already");
        }
    }

    /** A release or a correction of a closed year stands: it is booked anew in the open one. */
    public static final class NotCorrectable extends YearRefusal {
        NotCorrectable(FiscalYear year) {
            super(Kind.CONFLICT, "year-not-correctable", Integer.toString(year.year()));
        }
    }
}
