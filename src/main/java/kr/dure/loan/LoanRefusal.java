package kr.dure.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;

/** The "no"s of a loan, by what the person can do about them. */
public abstract sealed class LoanRefusal extends Refusal {

    private static final String CLAIMS_LAW = "지방재정법 시행령 제133조";
    private static final String ONE_LOAN = "조례: 상환 전 다시 융자하지 않음";

    private LoanRefusal(Kind kind, String key, Object... args) {
        super(kind, key, args);
    }

    /** What was written cannot stand; another value can. */
    public static final class WrongInput extends LoanRefusal {
        private WrongInput(String key, Object... args) {
            super(Kind.INVALID, key, args);
        }
    }

    /** The loan is not at this step, or no longer. */
    public static final class WrongTime extends LoanRefusal {
        private WrongTime(String key, Object... args) {
            super(Kind.CONFLICT, key, args);
        }
    }

    /** Another person, or another office, has to do it. */
    public static final class NotYours extends LoanRefusal {
        private NotYours(String key, Object... args) {
            super(Kind.FORBIDDEN, key, args);
        }
    }

    /** No such loan within the reach of this office. */
    public static final class Absent extends LoanRefusal {
        private Absent(String key, Object... args) {
            super(Kind.ABSENT, key, args);
        }
    }

    static Refusal absent() {
        return new Absent("loan.refusal.absent");
    }

    static Refusal alreadyOpen() {
        return new WrongTime("loan.refusal.already-open").under(ONE_LOAN);
    }

    static Refusal amount(Won typed, Won least, Won limit) {
        return new WrongInput("loan.refusal.amount", typed, least, limit).at("amount");
    }

    static Refusal terms(String name) {
        return new WrongInput("loan.refusal.terms", name);
    }

    /** The step needs the one before it, or is done already. */
    static Refusal notNow(LoanState state) {
        return new WrongTime("loan.refusal.not-now." + state.word());
    }

    static Refusal office() {
        return new NotYours("loan.refusal.office");
    }

    static Refusal sameHands() {
        return new NotYours("loan.refusal.same-hands").under("국민기초생활 보장법 시행령 제26조의5");
    }

    /** Who had a part in the award does not fulfil it. */
    static Refusal awardHands() {
        return new NotYours("loan.refusal.award-hands").under("국민기초생활 보장법 시행령 제26조의5");
    }

    /** The books of that year take no money of loans yet. */
    static Refusal noLine(FiscalYear year, String code) {
        return new WrongTime("loan.refusal.no-line", Integer.toString(year.year()), code);
    }

    /** Whoever pays has read another account. */
    static Refusal accountChanged() {
        return new WrongTime("loan.refusal.account-changed");
    }

    static Refusal notSigned() {
        return new WrongTime("loan.refusal.not-signed");
    }

    static Refusal empty(String field) {
        return new WrongInput("loan.refusal.empty").at(field);
    }

    static Refusal accountNumber() {
        return new WrongInput("loan.refusal.account-number").at("accountNumber");
    }

    static Refusal bank(String code) {
        return new WrongInput("loan.refusal.bank", code).at("bankCode");
    }

    static Refusal months(int typed, List<Integer> allowed) {
        return new WrongInput("loan.refusal.months", typed, inWords(allowed)).at("months");
    }

    static Refusal interestDay(int typed) {
        return new WrongInput("loan.refusal.interest-day", typed).at("interestDay");
    }

    static Refusal rank(int typed) {
        return new WrongInput("loan.refusal.rank", typed).at("rank");
    }

    static Refusal depositTooSmall(Won typed, Won amount) {
        return new WrongInput("loan.refusal.deposit", typed, amount).at("deposit");
    }

    static Refusal leaseTooShort(LocalDate end) {
        return new WrongInput("loan.refusal.lease", end).at("leaseTo");
    }

    static Refusal tooEarly(String field, LocalDate typed, LocalDate least) {
        return new WrongInput("loan.refusal.too-early", typed, least).at(field);
    }

    static Refusal inFuture(String field, LocalDate typed) {
        return new WrongInput("loan.refusal.in-future", typed).at(field);
    }

    static Refusal registeredTwice(String number) {
        return new WrongInput("loan.refusal.registered-twice", number).at("number");
    }

    static Refusal notPositive() {
        return new WrongInput("loan.refusal.not-positive").at("amount");
    }

    static Refusal moreThanOwed(Won typed, Won owed) {
        return new WrongInput("loan.refusal.more-than-owed", typed, owed).at("amount");
    }

    static Refusal moreThanLent(Won typed, Won lent) {
        return new WrongInput("loan.refusal.more-than-lent", typed, lent).at("amount");
    }

    static Refusal otherContent() {
        return new WrongTime("loan.refusal.other-content");
    }

    static Refusal nothingToBill() {
        return new WrongTime("loan.refusal.nothing-to-bill");
    }

    static Refusal dayNotOver(LocalDate day) {
        return new WrongInput("loan.refusal.day-not-over", day).at("day");
    }

    static Refusal dayClosed(LocalDate day) {
        return new WrongTime("loan.refusal.day-closed", day).at("day");
    }

    static Refusal turnTwice(LocalDate on) {
        return new WrongTime("loan.refusal.turn-twice", on).at("on");
    }

    static Refusal termOver(LocalDate end) {
        return new WrongTime("loan.refusal.term-over", end).at("on");
    }

    static Refusal renewal(int typed, int most) {
        return new WrongInput("loan.refusal.renewal", typed, most).at("months");
    }

    static Refusal recalled(LocalDate on) {
        return new WrongTime("loan.refusal.recalled", on);
    }

    static Refusal nothingLate(LocalDate on) {
        return new WrongTime("loan.refusal.nothing-late", on);
    }

    static Refusal deferral(long typed, int most) {
        return new WrongInput("loan.refusal.deferral", typed, most)
                .under("지방재정법 시행령 제124조")
                .at("instalments");
    }

    static Refusal everyMonths(int typed, List<Integer> allowed) {
        return new WrongInput("loan.refusal.every-months", typed, inWords(allowed))
                .at("everyMonths");
    }

    static Refusal deferredRate() {
        return new WrongInput("loan.refusal.deferred-rate").under("지방재정법 시행령 제125조").at("rateBp");
    }

    static Refusal moreThanOpen(String field, Won typed, Won open) {
        return new WrongInput("loan.refusal.more-than-open", typed, open).at(field);
    }

    static Refusal wouldCountLess(String field, Won typed, Won counts) {
        return new WrongInput("loan.refusal.would-count-less", typed, counts).at(field);
    }

    static Refusal wouldBeOver(Won over) {
        return new WrongTime("loan.refusal.would-be-over", over);
    }

    static Refusal waiver(int years) {
        return new WrongTime("loan.refusal.waiver", years).under("지방재정법 시행령 제130조").at("relief");
    }

    static Refusal turnReversed() {
        return new WrongTime("loan.refusal.turn-reversed");
    }

    /** Another turn was entered after it and stands. */
    static Refusal turnLater(Amendments.Amendment last) {
        return new WrongTime("loan.refusal.turn-later." + last.turnKind(), last.on());
    }

    static Refusal turnReleased(Won lent) {
        return new WrongTime("loan.refusal.turn-released", lent).under(CLAIMS_LAW);
    }

    static Refusal debtorHasLoanAgain() {
        return new WrongTime("loan.refusal.debtor-has-loan-again").under(ONE_LOAN);
    }

    static Refusal sameDebtor() {
        return new WrongInput("loan.refusal.same-debtor").at("toId");
    }

    static Refusal noDebtor() {
        return new WrongInput("loan.refusal.no-debtor").at("toId");
    }

    static Refusal debtorHasLoan() {
        return new WrongInput("loan.refusal.debtor-has-loan").at("toId").under(ONE_LOAN);
    }

    static Refusal lateRateOver(LocalDate typed, LocalDate today) {
        return new WrongInput("loan.refusal.late-rate-over", typed, today).at("from");
    }

    static Refusal lateRateTwice(LocalDate day) {
        return new WrongInput("loan.refusal.late-rate-twice", day).at("from");
    }

    static Refusal lateRateBegun(LocalDate day) {
        return new WrongTime("loan.refusal.late-rate-begun", day);
    }

    static Refusal lateRateWithdrawn() {
        return new WrongTime("loan.refusal.late-rate-withdrawn");
    }

    /** What is written belongs to another kind of loan. */
    static Refusal otherKind() {
        return new WrongTime("loan.refusal.other-kind");
    }

    static Refusal grace(int typed, int most) {
        return new WrongInput("loan.refusal.grace", typed, most).at("graceMonths");
    }

    static Refusal graceOfBullet(int typed) {
        return new WrongInput("loan.refusal.grace-of-bullet", typed).at("graceMonths");
    }

    static Refusal sameAccount(String field) {
        return new WrongInput("loan.refusal.same-account").at(field);
    }

    static Refusal accountClosed() {
        return new WrongTime("loan.refusal.account-closed").at("accountId");
    }

    static Refusal securityKind() {
        return new WrongInput("loan.refusal.security-kind").at("kind");
    }

    static Refusal noGuarantor() {
        return new WrongInput("loan.refusal.no-guarantor").under(CLAIMS_LAW).at("givenBy");
    }

    static Refusal securedTooLittle(Won typed, Won amount) {
        return new WrongInput("loan.refusal.secured-too-little", typed, amount)
                .under(CLAIMS_LAW)
                .at("secured");
    }

    static Refusal guaranteeTooShort(LocalDate end) {
        return new WrongInput("loan.refusal.guarantee-too-short", end).at("until");
    }

    static Refusal guaranteeLapsed(LocalDate last) {
        return new WrongTime("loan.refusal.guarantee-lapsed", last)
                .under("지역신용보증재단법 제23조③")
                .at("paidOn");
    }

    static Refusal noProofAsked() {
        return new WrongTime("loan.refusal.no-proof");
    }

    static Refusal proofAccepted() {
        return new WrongTime("loan.refusal.proof-accepted");
    }

    static Refusal noSendBackReason() {
        return new WrongInput("loan.refusal.send-back-reason").at("reason");
    }

    static Refusal proofTooLittle(Won shown, Won lent) {
        return new WrongTime("loan.refusal.proof-too-little", shown, lent).under(CLAIMS_LAW);
    }

    static Refusal alreadyReversed() {
        return new WrongTime("loan.refusal.already-reversed");
    }

    static Refusal notReturned(Won lent) {
        return new WrongTime("loan.refusal.not-returned", lent).under(CLAIMS_LAW);
    }

    private static String inWords(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
