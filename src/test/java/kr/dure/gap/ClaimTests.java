package kr.dure.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.MovedClock;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.document.FileKind;
import kr.dure.gap.Claim.State;
import kr.dure.gap.Halt.Ground;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.ledger.Verification;
import kr.dure.notice.MyWork;
import kr.dure.notice.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A bank's claims from its letter to the payment, and all that is refused on the way. */
@HouseTest
class ClaimTests {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final Won MONTH = Won.of(152_876);

    @Autowired GapStage stages;
    @Autowired MovedClock clock;
    @Autowired Cast cast;
    @Autowired Agreements agreements;
    @Autowired AgreementRegister agreementRegister;
    @Autowired Claims claims;
    @Autowired ClaimRegister register;
    @Autowired ClaimMoney money;
    @Autowired Overpayments overpayments;
    @Autowired Plans plans;
    @Autowired Verification verification;
    @Autowired MyWork work;

    private GapStage.Stage stage;
    private Agreement agreement;

    @BeforeEach
    void setTheStage() {
        stage = stages.set();
        agreement = stage.running();
        stage.at(LocalDate.of(2026, 4, 6));
    }

    @AfterEach
    void bringBack() {
        clock.bringBack();
    }

    private long enter(YearMonth month, LineDraft... lines) {
        return stage.place.call(
                Office.FUND_MANAGER, () -> claims.enter(stage.draft(month), List.of(lines)));
    }

    private Claim claim(long id) {
        return stage.place.call(Office.AUDITOR, () -> register.find(id));
    }

    private ClaimCheck check(long id) {
        return stage.place.call(Office.AUDITOR, () -> register.check(id));
    }

    private void as(Office office, Runnable act) {
        stage.place.as(office, act);
    }

    private static void refuses(String word, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("gap.refusal." + word));
    }

    private long paid(YearMonth month, LineDraft... lines) {
        long id = enter(month, lines);
        as(Office.FUND_MANAGER, () -> claims.approve(id));
        as(Office.TREASURER, () -> money.commit(id));
        as(Office.DISBURSING_OFFICER, () -> money.pay(id, LocalDate.now(clock), stage.key()));
        return id;
    }

    private LineFigures line() {
        return stage.place.call(
                Office.AUDITOR,
                () ->
                        plans.line(
                                plans.lineOf(
                                                stage.fund,
                                                FiscalYear.of(2026),
                                                Side.SPENDING,
                                                GapStage.LINE)
                                        .id()));
    }

    @Test
    void carriesAClaimFromTheBanksLetterToItsAccount() {
        long id = enter(MARCH, stage.line(agreement, MARCH));
        assertThat(works(Office.FUND_MANAGER)).contains("/gap-claims/" + id + "/approval");
        assertThat(check(id).differing()).isEmpty();
        as(Office.FUND_MANAGER, () -> claims.approve(id));
        assertThat(claim(id).state()).isEqualTo(State.APPROVED);
        assertThat(works(Office.TREASURER)).contains("/gap-claims/" + id + "/commitment");
        as(Office.TREASURER, () -> money.commit(id));
        assertThat(line().committed()).isEqualTo(MONTH);
        assertThat(works(Office.DISBURSING_OFFICER)).contains("/gap-claims/" + id + "/payment");
        LocalDate today = LocalDate.now(clock);
        String key = stage.key();
        long entry = stage.place.call(Office.DISBURSING_OFFICER, () -> money.pay(id, today, key));
        assertThat(
                        stage.place.<Long>call(
                                Office.DISBURSING_OFFICER, () -> money.pay(id, today, key)))
                .isEqualTo(entry);
        assertThat(claim(id).state()).isEqualTo(State.PAID);
        assertThat(line().paid()).isEqualTo(MONTH);
        assertThat(line().committed()).isEqualTo(Won.ZERO);
        assertThat(stage.place.call(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
        refuses("not-now.PAID", () -> as(Office.FUND_MANAGER, () -> claims.approve(id)));
        refuses("not-now.PAID", () -> as(Office.TREASURER, () -> money.commit(id)));
    }

    private List<String> works(Office office) {
        return stage.place.call(office, () -> work.all()).stream().map(Work::href).toList();
    }

    @Test
    void takesNoDayOfALoanTwice() {
        enter(MARCH, stage.line(agreement, MARCH));
        refuses("claimed-already", () -> enter(MARCH, stage.line(agreement, MARCH)));
        stage.at(LocalDate.of(2026, 5, 6));
        refuses(
                "twice",
                () -> enter(APRIL, stage.line(agreement, APRIL), stage.line(agreement, MARCH)));
        LineDraft day =
                new LineDraft(
                        2,
                        agreement.agreed().loanNo(),
                        LocalDate.of(2026, 4, 30),
                        LocalDate.of(2026, 4, 30),
                        1,
                        Won.of(60_000_000),
                        520,
                        Won.of(8_547),
                        Won.of(4_931));
        refuses("twice", () -> enter(APRIL, stage.line(agreement, APRIL), day));
        assertThat(stage.place.call(Office.AUDITOR, () -> register.list(null, 50)).claims())
                .as("nothing of a refused claim is left")
                .hasSize(1);
    }

    @Test
    void sendsALineBackAndTakesItCorrectedInTheSameClaim() {
        LineDraft right = stage.line(agreement, MARCH);
        long id = enter(MARCH, GapStage.with(right, Won.of(61_000_000), 520, Won.of(155_424)));
        refuses("differs", () -> as(Office.FUND_MANAGER, () -> claims.approve(id)));
        refuses("twice", () -> as(Office.FUND_MANAGER, () -> claims.addLine(id, right)));
        List<Long> wrong = check(id).differing().stream().map(each -> each.line().id()).toList();
        refuses("empty", () -> as(Office.FUND_MANAGER, () -> claims.sendBack(id, wrong, " ")));
        as(Office.FUND_MANAGER, () -> claims.sendBack(id, wrong, "잔액이 약정보다 많음"));
        refuses("no-lines", () -> as(Office.FUND_MANAGER, () -> claims.approve(id)));
        refuses(
                "nothing-chosen",
                () -> as(Office.FUND_MANAGER, () -> claims.sendBack(id, wrong, "다시")));
        as(Office.FUND_MANAGER, () -> claims.addLine(id, right));
        as(Office.FUND_MANAGER, () -> claims.approve(id));
        assertThat(claim(id).payable()).isEqualTo(MONTH);
        assertThat(claim(id).lines()).hasSize(2);
    }

    @Test
    void findsWhatDiffersFromTheAgreement() {
        LineDraft march = stage.line(agreement, MARCH);
        LineDraft january = stage.line(agreement, YearMonth.of(2026, 1));
        LineDraft strange =
                new LineDraft(3, "2026-9999", null, null, 31, Won.of(1), 520, Won.ZERO, Won.ZERO);
        long id =
                enter(
                        MARCH,
                        GapStage.with(march, Won.of(60_000_001), 521, MONTH),
                        january,
                        strange);
        List<List<Finding.Kind>> found =
                check(id).checks().stream()
                        .map(each -> each.check().findings().stream().map(Finding::kind).toList())
                        .toList();
        assertThat(found.get(0)).containsExactly(Finding.Kind.BALANCE, Finding.Kind.RATE);
        assertThat(found.get(1)).containsExactly(Finding.Kind.NOT_YET, Finding.Kind.SUBSIDY);
        assertThat(found.get(2)).containsExactly(Finding.Kind.UNKNOWN);
        refuses("differs", () -> as(Office.FUND_MANAGER, () -> claims.approve(id)));
    }

    @Test
    void placesALineWithoutDaysWhereItsAgreementRuns() {
        YearMonth february = YearMonth.of(2026, 2);
        Won balance = Won.of(60_000_000);
        var line =
                new LineDraft(
                        1,
                        agreement.agreed().loanNo(),
                        null,
                        null,
                        19,
                        balance,
                        520,
                        LineCheck.worth(balance, 520, 19),
                        Won.of(93_698));
        long id = enter(february, line);
        assertThat(claim(id).lines().getFirst().from()).isEqualTo(LocalDate.of(2026, 2, 10));
        assertThat(check(id).differing()).isEmpty();
    }

    @Test
    void keepsAnOverpaymentBackOfLaterClaims() {
        long march = paid(MARCH, stage.line(agreement, MARCH));
        long line = claim(march).lines().getFirst().id();
        refuses(
                "overpaid",
                () ->
                        as(
                                Office.FUND_MANAGER,
                                () -> overpayments.found(march, line, Won.of(152_877), "잘못 셈")));
        // Paid back on 21 March, the bank tells in May: 11 of 31 days were paid too much.
        as(
                Office.FUND_MANAGER,
                () -> overpayments.found(march, line, Won.of(54_247), "3월 21일 조기상환"));
        stage.at(LocalDate.of(2026, 5, 6));
        long april = enter(APRIL, stage.line(agreement, APRIL));
        as(Office.FUND_MANAGER, () -> claims.approve(april));
        Claim.Approval approval = Objects.requireNonNull(claim(april).approval());
        assertThat(approval.subsidy()).isEqualTo(Won.of(147_945));
        assertThat(approval.setOff()).isEqualTo(Won.of(54_247));
        assertThat(approval.payable()).isEqualTo(Won.of(93_698));
        as(Office.TREASURER, () -> money.commit(april));
        as(Office.DISBURSING_OFFICER, () -> money.pay(april, LocalDate.now(clock), stage.key()));
        assertThat(line().paid()).isEqualTo(Won.of(152_876 + 93_698));
        assertThat(
                        stage.place
                                .call(Office.AUDITOR, () -> register.overpayments(claim(april)))
                                .getFirst()
                                .open())
                .isEqualTo(Won.ZERO);
        assertThat(stage.place.call(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    @Test
    void settlesAClaimThatIsKeptBackWhole() {
        long march = paid(MARCH, stage.line(agreement, MARCH));
        long line = claim(march).lines().getFirst().id();
        as(Office.FUND_MANAGER, () -> overpayments.found(march, line, MONTH, "인정 취소"));
        stage.at(LocalDate.of(2026, 5, 6));
        long april = enter(APRIL, stage.line(agreement, APRIL));
        as(Office.FUND_MANAGER, () -> claims.approve(april));
        assertThat(claim(april).state()).isEqualTo(State.SETTLED);
        refuses("not-now.SETTLED", () -> as(Office.TREASURER, () -> money.commit(april)));
        stage.at(LocalDate.of(2026, 6, 8));
        long may = enter(YearMonth.of(2026, 5), stage.line(agreement, YearMonth.of(2026, 5)));
        as(Office.FUND_MANAGER, () -> claims.approve(may));
        assertThat(claim(may).payable()).isEqualTo(Won.of(152_876 - (152_876 - 147_945)));
    }

    @Test
    void paysByOtherHandsThanDecidedAndCommitted() {
        long id = enter(MARCH, stage.line(agreement, MARCH));
        as(Office.FUND_MANAGER, () -> claims.approve(id));
        refuses("office", () -> as(Office.FUND_MANAGER, () -> money.commit(id)));
        refuses("office", () -> as(Office.TREASURER, () -> claims.approve(id)));
        Acting manager = stage.place.acting(Office.FUND_MANAGER);
        refuses("same-hands", () -> in(manager, Office.TREASURER).run(() -> money.commit(id)));
        as(Office.TREASURER, () -> money.commit(id));
        LocalDate today = LocalDate.now(clock);
        for (Office before : List.of(Office.FUND_MANAGER, Office.TREASURER, Office.REVIEWER)) {
            Acting same = in(stage.place.acting(before), Office.DISBURSING_OFFICER);
            refuses("same-hands", () -> same.run(() -> money.pay(id, today, stage.key())));
        }
        refuses(
                "in-future",
                () ->
                        as(
                                Office.DISBURSING_OFFICER,
                                () -> money.pay(id, today.plusDays(1), stage.key())));
    }

    /** The same person in another office. */
    @Test
    void isNotCommittedOrPaidByWhoWroteItDown() throws Exception {
        List<LineDraft> lines = List.of(stage.line(agreement, MARCH));
        Acting payer = stage.place.acting(Office.DISBURSING_OFFICER);
        long id =
                in(payer, Office.FUND_MANAGER).call(() -> claims.enter(stage.draft(MARCH), lines));
        as(Office.FUND_MANAGER, () -> claims.approve(id));
        refuses("same-hands", () -> in(payer, Office.TREASURER).run(() -> money.commit(id)));
        as(Office.TREASURER, () -> money.commit(id));
        LocalDate today = LocalDate.now(clock);
        refuses("same-hands", () -> payer.run(() -> money.pay(id, today, stage.key())));
    }

    private static Acting in(Acting acting, Office office) {
        return new Acting(
                acting.region(), acting.accountId(), acting.name(), office, null, null, "test");
    }

    @Test
    void stopsAtAHaltAndLetsTheEnterpriseApplyAnew() {
        LocalDate from = LocalDate.of(2026, 3, 21);
        as(
                Office.FUND_MANAGER,
                () -> agreements.halt(agreement.id(), Ground.REPAID, from, "은행 통지"));
        refuses(
                "halted-already",
                () ->
                        as(
                                Office.FUND_MANAGER,
                                () -> agreements.halt(agreement.id(), Ground.IDLE, from, "휴업")));
        long id = enter(MARCH, stage.line(agreement, MARCH));
        LineCheck check = check(id).checks().getFirst().check();
        assertThat(check.days()).isEqualTo(20);
        assertThat(check.subsidy()).isEqualTo(Won.of(98_630));
        Agreement halted = find(agreement.id());
        assertThat(halted.endedOn()).isEqualTo(from);
        long halt = halted.halts().getFirst().id();
        as(Office.FUND_MANAGER, () -> agreements.resume(agreement.id(), halt, from));
        assertThat(find(agreement.id()).endedOn()).isNull();
        assertThat(check(id).differing()).isEmpty();
    }

    private Agreement find(long id) {
        return stage.place.call(Office.AUDITOR, () -> agreementRegister.find(id));
    }

    @Test
    void showsNothingToAnotherRegion() {
        long id = enter(MARCH, stage.line(agreement, MARCH));
        Acting daegu = cast.acting(Cast.DAEGU, Office.FUND_MANAGER);
        refuses("absent", () -> daegu.run(() -> register.check(id)));
        refuses("absent", () -> daegu.run(() -> claims.approve(id)));
        refuses("absent", () -> daegu.run(() -> agreementRegister.find(agreement.id())));
        GapStage.Stage other = stages.set();
        Agreement theirs = other.lent(other.signed(), stages.loan());
        stage.at(LocalDate.of(2026, 5, 6));
        LineDraft line =
                new LineDraft(
                        1,
                        theirs.agreed().loanNo(),
                        APRIL.atDay(1),
                        APRIL.atEndOfMonth(),
                        30,
                        Won.of(60_000_000),
                        520,
                        Won.of(256_438),
                        Won.of(147_945));
        long april = enter(APRIL, line);
        assertThat(check(april).checks().getFirst().check().findings())
                .extracting(Finding::kind)
                .as("another region's number is nobody's here")
                .containsExactly(Finding.Kind.UNKNOWN);
    }

    @Test
    void refusesWhatCannotBeAClaim() {
        ClaimDraft march = stage.draft(MARCH);
        refuses("month-not-over", () -> enter(APRIL, stage.line(agreement, APRIL)));
        Map<String, ClaimDraft> wrong =
                Map.of(
                        "bank",
                        draft(march, "999", march.lineCode(), march.accountNo()),
                        "line",
                        draft(march, GapStage.BANK, "SHOP_DEPOSIT", march.accountNo()),
                        "account",
                        draft(march, GapStage.BANK, march.lineCode(), "12-3"));
        wrong.forEach((word, draft) -> refuses(word, () -> enter(draft)));
        refuses(
                "two-months",
                () ->
                        enter(
                                MARCH,
                                new LineDraft(
                                        1,
                                        agreement.number(),
                                        LocalDate.of(2026, 2, 20),
                                        LocalDate.of(2026, 3, 31),
                                        40,
                                        Won.of(1),
                                        520,
                                        Won.ZERO,
                                        Won.ZERO)));
        refuses("office", () -> as(Office.AUDITOR, () -> claims.enter(march, List.of())));
        long id = enter(march);
        assertThat(enter(march)).as("the same form sent twice").isEqualTo(id);
        as(Office.FUND_MANAGER, () -> claims.discard(id, "은행을 잘못 고름"));
        assertThat(claim(id).state()).isEqualTo(State.DISCARDED);
        assertThat(enter(MARCH, stage.line(agreement, MARCH))).isNotEqualTo(id);
    }

    private long enter(ClaimDraft draft, LineDraft... lines) {
        return stage.place.call(Office.FUND_MANAGER, () -> claims.enter(draft, List.of(lines)));
    }

    @Test
    void takesTheSameKeyForTheSameContentOnly() {
        ClaimDraft march = stage.draft(MARCH);
        LineDraft line = stage.line(agreement, MARCH);
        long id = enter(march, line);
        assertThat(enter(march, line)).isEqualTo(id);
        LineDraft other = GapStage.with(line, line.balance(), 510, line.subsidy());
        refuses("other-content", () -> enter(march, other));
        refuses("other-content", () -> enter(march));
        refuses("other-content", () -> enter(march, line, line));
        ClaimDraft elsewhere =
                new ClaimDraft(
                        march.fundId(),
                        march.lineCode(),
                        march.bankCode(),
                        MARCH,
                        march.receivedOn(),
                        "900999999999",
                        march.key());
        refuses("other-content", () -> enter(elsewhere, line));
        List<Long> lines = claim(id).lines().stream().map(ClaimLine::id).toList();
        as(Office.FUND_MANAGER, () -> claims.sendBack(id, lines, "다시 보냄"));
        as(Office.FUND_MANAGER, () -> claims.addLine(id, line));
        assertThat(enter(march, line)).as("whatever became of it since").isEqualTo(id);
    }

    /** The number of one agreement is, without its hyphen, the bank's own of another's loan. */
    @Test
    void takesANumberThatFitsTwoForTheAgreementsOwn() {
        String digits = agreement.number().replace("-", "");
        BankLoanDraft like = stages.loan();
        Agreement other =
                stage.lent(
                        stage.another(),
                        new BankLoanDraft(
                                like.bankCode(),
                                digits,
                                like.lentOn(),
                                like.amount(),
                                like.months(),
                                like.graceMonths(),
                                like.repayment(),
                                like.rateBp(),
                                like.gapBp(),
                                like.firstMonth(),
                                like.lastMonth()));
        stage.at(LocalDate.of(2026, 4, 6));
        long id =
                enter(
                        MARCH,
                        named(agreement.number()),
                        named(digits),
                        named(digits.substring(0, 3) + " " + digits.substring(3)));
        assertThat(claim(id).lines())
                .extracting(ClaimLine::agreementId)
                .containsExactly(agreement.id(), other.id(), other.id());
    }

    /** A line of a day of its own, by this number. */
    private LineDraft named(String number) {
        LocalDate day = MARCH.atDay(number.length());
        return new LineDraft(
                1, number, day, day, 1, Won.of(60_000_000), 520, Won.of(8_547), Won.of(4_931));
    }

    private ClaimDraft draft(ClaimDraft like, String bank, String line, String account) {
        return new ClaimDraft(
                like.fundId(), line, bank, like.month(), like.receivedOn(), account, stage.key());
    }

    @Test
    void readsTheBanksList() {
        String csv =
                "전북은행 이차보전 청구,,,,,,,\n"
                        + "대출번호,시작일,종료일,잔액(원),일수,금리(%),이자,이차보전액\n"
                        + agreement.agreed().loanNo()
                        + ",2026-03-01,2026-03-31,\"60,000,000\",31,5.2,\"264,986\",\"152,876\"\n"
                        + "합계,,,,,,,\"152,876\"\n";
        List<LineDraft> lines = ClaimFile.read(csv.getBytes(StandardCharsets.UTF_8), FileKind.CSV);
        assertThat(lines).hasSize(1);
        long id = enter(MARCH, lines.toArray(LineDraft[]::new));
        assertThat(check(id).differing()).isEmpty();
        Map<String, String> wrong =
                Map.of(
                        "total", csv.replace("합계,,,,,,,\"152,876\"", "합계,,,,,,,1"),
                        "heading", csv.replace("금리(%)", "무엇"),
                        "cell", csv.replace(",5.2,", ",5.2345,"),
                        "cell ", csv.replace("60,000,000", "9,007,199,254,740,992"),
                        "no-rows", csv.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
        wrong.forEach((word, text) ->
                refuses(
                        word.strip(),
                        () -> ClaimFile.read(text.getBytes(StandardCharsets.UTF_8), FileKind.CSV)));
    }
}
