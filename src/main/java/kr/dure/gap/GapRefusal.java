package kr.dure.gap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;

/** The "no"s of the interest-gap subsidy, by what the person can do about them. */
public final class GapRefusal extends Refusal {

    private static final String OFFICES = "국민기초생활 보장법 시행령 제26조의5";

    private static final int MOST_NAMED = 10;

    private GapRefusal(Kind kind, String word, Object... args) {
        super(kind, "gap.refusal." + word, args);
    }

    private static Refusal wrong(String field, String word, Object... args) {
        return new GapRefusal(Kind.INVALID, word, args).at(field);
    }

    private static Refusal conflict(String word, Object... args) {
        return new GapRefusal(Kind.CONFLICT, word, args);
    }

    private static Refusal forbidden(String word, Object... args) {
        return new GapRefusal(Kind.FORBIDDEN, word, args);
    }

    static Refusal terms(String name) {
        return new GapRefusal(Kind.INVALID, "terms", name);
    }

    static Refusal absent() {
        return new GapRefusal(Kind.ABSENT, "absent");
    }

    static Refusal office() {
        return forbidden("office");
    }

    static Refusal awardHands() {
        return forbidden("award-hands").under(OFFICES);
    }

    static Refusal sameHands() {
        return forbidden("same-hands").under(OFFICES);
    }

    static Refusal alreadyOpen() {
        return conflict("already-open");
    }

    static Refusal notSigned() {
        return conflict("not-signed");
    }

    static Refusal loanThere() {
        return conflict("loan-there");
    }

    static Refusal noLoan() {
        return conflict("no-loan");
    }

    static Refusal over() {
        return conflict("over");
    }

    static Refusal empty(String field) {
        return wrong(field, "empty");
    }

    static Refusal inFuture(String field, LocalDate day) {
        return wrong(field, "in-future", day);
    }

    static Refusal tooEarly(String field, LocalDate typed, LocalDate least) {
        return wrong(field, "too-early", typed, least);
    }

    static Refusal bank() {
        return wrong("bankCode", "bank");
    }

    static Refusal loanNo() {
        return wrong("loanNo", "loan-no");
    }

    static Refusal loanTwice(String loanNo) {
        return wrong("loanNo", "loan-twice", loanNo);
    }

    static Refusal beforeAward(LocalDate typed, LocalDate awarded) {
        return wrong("lentOn", "before-award", typed, awarded);
    }

    static Refusal loanAmount(Won typed, Won limit) {
        return wrong("amount", "loan-amount", typed, limit);
    }

    static Refusal months(int typed, int most) {
        return wrong("months", "months", typed, most);
    }

    static Refusal grace(int typed, int months) {
        return wrong("graceMonths", "grace", typed, months);
    }

    static Refusal rate() {
        return wrong("rate", "rate");
    }

    static Refusal cap(int typedBp, int capBp) {
        return wrong("gap", "cap", percent(typedBp), percent(capBp));
    }

    static Refusal gap(int typedBp, int rateBp, int fundRateBp) {
        int gapBp = Math.max(0, rateBp - fundRateBp);
        return wrong(
                "gap",
                "gap",
                percent(typedBp),
                percent(rateBp),
                percent(fundRateBp),
                percent(gapBp));
    }

    static Refusal beforeLoan(LocalDate lentOn) {
        return wrong("firstMonth", "before-loan", lentOn);
    }

    static Refusal monthsTurned() {
        return wrong("lastMonth", "months-turned");
    }

    static Refusal tooLong(long typed, int most) {
        return wrong("lastMonth", "too-long", typed, most);
    }

    static Refusal afterLoan(LocalDate end) {
        return wrong("lastMonth", "after-loan", end);
    }

    static Refusal haltedAlready(LocalDate from) {
        return conflict("halted-already", from);
    }

    static Refusal resumedAlready() {
        return conflict("resumed-already");
    }

    static Refusal month(String typed) {
        return wrong("month", "month", typed);
    }

    static Refusal monthNotOver() {
        return wrong("month", "month-not-over");
    }

    static Refusal account() {
        return wrong("accountNo", "account");
    }

    static Refusal line() {
        return wrong("line", "line");
    }

    static Refusal claimedAlready(String bank, YearMonth month) {
        return new GapRefusal(Kind.CONFLICT, "claimed-already", bank, month).at("month");
    }

    static Refusal otherContent() {
        return conflict("other-content");
    }

    static Refusal named(int nr) {
        return wrong("named", "named", nr);
    }

    static Refusal twoMonths(int nr, LocalDate from, LocalDate until) {
        return wrong("until", "two-months", nr, from, until);
    }

    static Refusal noDays(int nr, String named) {
        return wrong("from", "no-days", nr, named);
    }

    static Refusal days(int nr, int typed) {
        return wrong("days", "days", nr, typed);
    }

    static Refusal lineRate(int nr) {
        return wrong("rate", "line-rate", nr);
    }

    static Refusal tooMuch(int nr) {
        return wrong("balance", "too-much", nr);
    }

    static Refusal negative(int nr) {
        return wrong("balance", "negative", nr);
    }

    /** A day of a loan is claimed once. */
    static Refusal twice(int nr, String named, LocalDate from, LocalDate until) {
        return new GapRefusal(Kind.CONFLICT, "twice", nr, named, from, until).at("from");
    }

    static Refusal notNow(Claim.State state) {
        return conflict("not-now." + state);
    }

    static Refusal noLines() {
        return conflict("no-lines");
    }

    static Refusal differs(int lines) {
        return conflict("differs", lines);
    }

    /** Lines of an approved claim do not match any more; the first of them are named. */
    static Refusal changed(String act, ClaimCheck check) {
        List<ClaimCheck.Checked> differing = check.differing();
        String named =
                differing.stream()
                        .limit(MOST_NAMED)
                        .map(each -> each.line().nr() + " (" + each.line().named() + ")")
                        .collect(Collectors.joining(", "));
        String more = differing.size() > MOST_NAMED ? ", …" : "";
        return conflict("changed." + act, differing.size(), named + more);
    }

    static Refusal nothingChosen() {
        return wrong("lines", "nothing-chosen");
    }

    static Refusal overpaid(Won typed, Won most) {
        return wrong("amount", "overpaid", typed, most);
    }

    static Refusal refund(Won typed, Won open) {
        return wrong("amount", open.isPositive() ? "refund" : "refund-none", typed, open);
    }

    static Refusal refundReversed() {
        return conflict("refund-reversed");
    }

    static Refusal incomeLine(FiscalYear year) {
        return wrong("line", "income-line", year);
    }

    static Refusal heading(String column) {
        return wrong("file", "heading", column);
    }

    static Refusal noRows() {
        return wrong("file", "no-rows");
    }

    static Refusal total(int line, Won said, Won counted) {
        return wrong("file", "total", line, said, counted);
    }

    /** A cell of a list that cannot be read; {@code why} is the reader's own sentence. */
    static Refusal cell(int line, String column, String typed) {
        return wrong("file", "cell", line, column, typed);
    }

    private static String percent(int rateBp) {
        return Rate.of(Math.clamp(rateBp, 0, 10_000)).percent();
    }
}
