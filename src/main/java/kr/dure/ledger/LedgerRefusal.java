package kr.dure.ledger;

import java.time.LocalDate;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;

/** Every "no" of the books. */
public abstract sealed class LedgerRefusal extends Refusal {

    private LedgerRefusal(Kind kind, String key, Object... args) {
        super(kind, "ledger.refusal." + key, args);
    }

    /** No such fund, plan, line or entry within this region. */
    public static final class Absent extends LedgerRefusal {
        Absent(String what) {
            super(Kind.ABSENT, "no-" + what);
        }
    }

    /** Zero or less. */
    public static final class AmountNotPositive extends LedgerRefusal {
        AmountNotPositive(Won amount) {
            super(Kind.INVALID, "amount-not-positive", amount);
        }
    }

    /** Beyond 2^53 − 1 won, which no fund holds and not every program can read. */
    public static final class AmountTooLarge extends LedgerRefusal {
        AmountTooLarge(Won most) {
            super(Kind.INVALID, "amount-too-large", most);
        }
    }

    /** The account would fall below zero; says whose, and how much there is. */
    public static final class NotEnough extends LedgerRefusal {
        private final AccountKind account;
        private final Won left;

        NotEnough(AccountKind account, String name, Won left) {
            super(Kind.CONFLICT, "not-enough." + account.name(), name, left);
            this.account = account;
            this.left = left;
        }

        public AccountKind account() {
            return account;
        }

        /** What there is, in won. */
        public Won left() {
            return left;
        }
    }

    /**
     * More than is open about this one thing: paid beyond its commitment, taken beyond its bill.
     */
    public static final class MoreThanOpen extends LedgerRefusal {
        MoreThanOpen(AccountKind account, String name, Won open) {
            super(Kind.CONFLICT, "more-than-open." + account.name(), name, open);
        }
    }

    /** The same key was used for something else. */
    public static final class KeyTaken extends LedgerRefusal {
        KeyTaken() {
            super(Kind.CONFLICT, "key-taken");
        }
    }

    /** This office keeps no books. */
    public static final class OfficeMayNot extends LedgerRefusal {
        OfficeMayNot() {
            super(Kind.FORBIDDEN, "office-may-not");
        }
    }

    /** Who committed may not pay, nor the other way round. */
    public static final class SamePerson extends LedgerRefusal {
        SamePerson() {
            super(Kind.FORBIDDEN, "same-person");
            under("국민기초생활보장법 시행령 제26조의5");
        }
    }

    /** The fund's last day has passed. */
    public static final class FundEnded extends LedgerRefusal {
        FundEnded(String fund, LocalDate endsOn) {
            super(Kind.CONFLICT, "fund-ended", fund, endsOn);
            under("지방자치단체 기금관리기본법 제4조");
        }
    }

    /** The day is sealed, or not yet over. */
    public static final class DaySealed extends LedgerRefusal {
        DaySealed() {
            super(Kind.CONFLICT, "day-sealed");
        }
    }

    /** The day lies outside what this year's books take. */
    public static final class OutsideYear extends LedgerRefusal {
        OutsideYear(FiscalYear year, LocalDate day) {
            super(Kind.INVALID, "outside-year", Integer.toString(year.year()), day);
            under("지방자치단체 기금관리기본법 제7조");
        }
    }

    /** The day is still to come. */
    public static final class DayNotYet extends LedgerRefusal {
        DayNotYet(LocalDate day, String field) {
            super(Kind.INVALID, "day-not-yet", day);
            at(field);
        }
    }

    /** What the fund held when its books began is on record. */
    public static final class OpenedAlready extends LedgerRefusal {
        OpenedAlready() {
            super(Kind.CONFLICT, "opened-already");
            at("line");
        }
    }

    /** A line of what comes back from loans takes no contributions. */
    public static final class NoContribution extends LedgerRefusal {
        NoContribution(Line line) {
            super(Kind.INVALID, "no-contribution", line.title());
            at("line");
        }
    }

    /** Carried over, but the later year's plan has no such line, or is not fixed. */
    public static final class NoLaterLine extends LedgerRefusal {
        NoLaterLine(Line line, FiscalYear year) {
            super(Kind.CONFLICT, "no-later-line", line.title(), Integer.toString(year.year()));
            under("지방자치단체 기금관리기본법 제12조");
        }
    }

    /** Income booked to a spending line, or the other way round. */
    public static final class WrongSide extends LedgerRefusal {
        WrongSide(Line line) {
            super(Kind.INVALID, "wrong-side." + line.side(), line.title());
        }
    }

    /** The plan is fixed already. */
    public static final class PlanFixed extends LedgerRefusal {
        PlanFixed() {
            super(Kind.CONFLICT, "plan-fixed");
        }
    }

    /** The plan is still a draft. */
    public static final class PlanNotFixed extends LedgerRefusal {
        PlanNotFixed(FiscalYear year) {
            super(Kind.CONFLICT, "plan-not-fixed", Integer.toString(year.year()));
            under("지방자치단체 기금관리기본법 제8조");
        }
    }

    /** Nothing to fix. */
    public static final class PlanEmpty extends LedgerRefusal {
        PlanEmpty() {
            super(Kind.CONFLICT, "plan-empty");
        }
    }

    /** The fund has a plan of this year. */
    public static final class PlanExists extends LedgerRefusal {
        PlanExists(FiscalYear year) {
            super(Kind.CONFLICT, "plan-exists", Integer.toString(year.year()));
        }
    }

    /** The plan has a line with this code. */
    public static final class CodeTaken extends LedgerRefusal {
        CodeTaken(String code) {
            super(Kind.CONFLICT, "code-taken", code);
            at("code");
        }
    }

    /** A code must be capital letters, digits and underscores. */
    public static final class CodeUnreadable extends LedgerRefusal {
        CodeUnreadable(String code) {
            super(Kind.INVALID, "code-unreadable", code);
            at("code");
        }
    }

    /** A text that may not be empty is. */
    public static final class Missing extends LedgerRefusal {
        Missing(String field) {
            super(Kind.INVALID, "missing." + field);
            at(field);
        }
    }

    /** The change is more than a fifth of the policy programme: the council votes on it. */
    public static final class VoteNeeded extends LedgerRefusal {
        VoteNeeded(String division, Won voted) {
            super(Kind.CONFLICT, "vote-needed", division, voted);
            at("resolution");
            under("지방자치단체 기금관리기본법 제11조");
        }
    }

    /** The entry has been taken back already. */
    public static final class AlreadyReversed extends LedgerRefusal {
        AlreadyReversed() {
            super(Kind.CONFLICT, "already-reversed");
        }
    }

    /** A plan is changed, not reversed; and a reversal stands. */
    public static final class NotReversible extends LedgerRefusal {
        NotReversible(EntryKind kind) {
            super(Kind.CONFLICT, "not-reversible." + kind);
        }
    }
}
