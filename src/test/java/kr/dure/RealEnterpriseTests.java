package kr.dure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.Figures;
import kr.dure.ledger.Verification;
import kr.dure.loan.Bills;
import kr.dure.loan.ContractDraft;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanRegister;
import kr.dure.loan.LoanState;
import kr.dure.loan.Loans;
import kr.dure.loan.Owing;
import kr.dure.loan.Payments;
import kr.dure.loan.ReceiptDraft;
import kr.dure.loan.Receipts;
import kr.dure.loan.SecurityDraft;
import kr.dure.loan.SecurityKind;
import kr.dure.party.OrganisationFilter;
import kr.dure.party.Organisations;
import kr.dure.party.Rosters;
import kr.dure.programme.Awards;
import kr.dure.programme.CallDraft;
import kr.dure.programme.Calls;
import kr.dure.programme.Criterion;
import kr.dure.programme.Decision;
import kr.dure.programme.Decisions;
import kr.dure.programme.Drafts;
import kr.dure.programme.Programmes;
import kr.dure.programme.Recommendation;
import kr.dure.programme.Recommendations;
import kr.dure.programme.Review;
import kr.dure.programme.Reviews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Takes the government's list over and lends to one of its enterprises, through the doors alone.
 */
@HouseTest
class RealEnterpriseTests {

    private static final Path REAL =
            Path.of("../shared/domain/data")
                    .resolve("self_support_enterprises_daegu_jeonbuk_2025-12-31.csv");
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    private static final String NAME = "고창두부";
    private static final String CITY = "고창군";
    private static final Won AMOUNT = Won.of(50_000_000);

    @Autowired Town town;
    @Autowired MovedClock clock;
    @Autowired Rosters rosters;
    @Autowired Organisations organisations;
    @Autowired Programmes programmes;
    @Autowired Calls calls;
    @Autowired Drafts drafts;
    @Autowired Recommendations recommendations;
    @Autowired Reviews reviews;
    @Autowired Decisions decisions;
    @Autowired Awards awards;
    @Autowired Loans loans;
    @Autowired Payments payments;
    @Autowired Bills bills;
    @Autowired Receipts receipts;
    @Autowired LoanRegister register;
    @Autowired Figures figures;
    @Autowired Verification verification;

    private Town.Place place;

    @BeforeEach
    void settle() {
        assumeThat(REAL).exists();
        clock.moveTo(day(3, 2), 9);
        place = town.settle();
    }

    @AfterEach
    void bringBack() {
        clock.bringBack();
    }

    @Test
    void lendsToAnEnterpriseOfTheRealList() throws IOException {
        long enterprise = takeOver();
        place.count(enterprise);
        place.settle(Office.CITY_OFFICER, null, CITY, place.code() + "-officer");
        place.settle(Office.ENTERPRISE_MEMBER, enterprise, CITY, place.code() + "-real");

        long application = apply();
        judge(application);
        long loan = award(application);
        lend(loan);
        giveBack(loan);

        LoanFacts facts = place.call(Office.AUDITOR, () -> register.find(loan));
        assertThat(LoanState.of(facts)).isInstanceOf(LoanState.Closed.class);
        assertThat(facts.loan().organisationId()).isEqualTo(enterprise);
        var year = FiscalYear.of(LocalDate.now(clock));
        var fund = place.call(Office.AUDITOR, () -> figures.of(place.fund(), year));
        assertThat(fund.paid()).isEqualTo(AMOUNT);
        // 31 days of 50,000,000 at 1%
        assertThat(fund.returned()).isEqualTo(AMOUNT.plus(Won.of(42_465)));
        assertThat(place.call(Office.AUDITOR, () -> verification.verify().holds())).isTrue();
    }

    /** Takes the 85 enterprises of 전북 over; the list leaves out those of 대구. */
    private long takeOver() throws IOException {
        byte[] content = Files.readAllBytes(REAL);
        return place.call(
                Office.ADMINISTRATOR,
                () -> {
                    long list = rosters.keep("list.csv", content, AS_OF);
                    Rosters.Preview preview = rosters.preview(list);
                    assertThat(preview.plan().added()).hasSize(85);
                    rosters.confirm(list, preview.plan().fingerprint());
                    return organisations.all(filter(NAME)).getFirst().organisation().id();
                });
    }

    private static OrganisationFilter filter(String words) {
        return new OrganisationFilter(null, null, null, words, null);
    }

    private long apply() {
        ZoneId korea = clock.getZone();
        long call =
                place.call(
                        Office.FUND_MANAGER,
                        () ->
                                calls.open(
                                        new CallDraft(
                                                place.programme(),
                                                FiscalYear.of(day(3, 2)),
                                                day(3, 2).atStartOfDay(korea).toInstant(),
                                                day(3, 20).atStartOfDay(korea).toInstant(),
                                                Won.of(100_000_000),
                                                "사회복지정책과")));
        Acting member = place.acting(Office.ENTERPRISE_MEMBER);
        return place.call(
                member,
                () -> {
                    long id = drafts.start(call);
                    write(id);
                    drafts.submit(id);
                    return id;
                });
    }

    private void write(long id) {
        Map<String, String> answers =
                Map.ofEntries(
                        Map.entry("shopAddress", "전북특별자치도 고창군 고창읍 교촌3길 11"),
                        Map.entry("areaM2", "48"),
                        Map.entry("purpose", "두부를 만드는 곳과 파는 곳을 나눕니다."),
                        Map.entry("jeonseConsent", "AGREED"),
                        Map.entry("seniorDebtWon", "0"),
                        Map.entry("depositWon", "6천만"),
                        Map.entry("amountWon", "5천만"),
                        Map.entry("contractMonths", "12"),
                        Map.entry("startDate", day(3, 20).toString()),
                        Map.entry("plan", "가게를 열어 두부를 날마다 팔겠습니다."),
                        Map.entry("salesWon", "120,000,000"),
                        Map.entry("repayment", "두부를 판 돈으로 이자를 냅니다."),
                        Map.entry("privacyConsent", "true"));
        var programme = programmes.find(place.programme());
        programme.form().steps().forEach(step -> drafts.save(id, step.nr(), answers));
        programme.papers().stream()
                .filter(each -> each.required())
                .forEach(each -> drafts.attach(id, each.code(), "서류.pdf", town.paper(each.name())));
    }

    private void judge(long application) {
        place.as(
                Office.CITY_OFFICER,
                () ->
                        recommendations.recommend(
                                application, new Recommendation.Draft(true, "필요함", null, "")));
        place.as(
                Office.REVIEWER,
                () -> {
                    reviews.declare(application, false, "");
                    Map<Integer, Integer> points =
                            programmes.find(place.programme()).criteria().stream()
                                    .collect(Collectors.toMap(Criterion::nr, Criterion::most));
                    reviews.review(application, new Review.Draft(points, "좋은 계획"));
                });
    }

    private long award(long application) {
        place.as(
                Office.FUND_MANAGER,
                () ->
                        decisions.decide(
                                application,
                                new Decision.Draft(
                                        Decision.Outcome.SELECT,
                                        AMOUNT,
                                        "위원회 의결과 같음",
                                        new Decision.Minutes("사회보장위원회", day(3, 2), 11, 9, 8),
                                        "회의록.pdf",
                                        town.paper("회의록"))));
        for (Office each : new Office[] {Office.ENTERPRISE_MEMBER, Office.TREASURER}) {
            place.as(each, () -> awards.sign(awards.ofApplication(application).orElseThrow().id()));
        }
        return place.call(
                Office.TREASURER, () -> awards.ofApplication(application).orElseThrow().recordId());
    }

    private void lend(long loan) {
        clock.moveTo(day(3, 20), 10);
        place.as(
                Office.TREASURER,
                () -> {
                    loans.contract(
                            loan,
                            new ContractDraft.ForShop(
                                    day(3, 20),
                                    "고창군 고창읍 교촌3길 11",
                                    "서다은",
                                    "037",
                                    "1021-02-0123456",
                                    Won.of(60_000_000),
                                    day(3, 20),
                                    day(3, 19).plusYears(1),
                                    12,
                                    20));
                    loans.secure(
                            loan,
                            new SecurityDraft(
                                    SecurityKind.JEONSE_RIGHT, "고창등기소", "제1호", day(3, 20), 1));
                    loans.commit(loan);
                });
        place.as(Office.DISBURSING_OFFICER, () -> payments.pay(loan, day(3, 20), 0, "pay-" + loan));
    }

    /** A month later the landlord gives the deposit back, and the enterprise pays its interest. */
    private void giveBack(long loan) {
        clock.moveTo(day(4, 20), 10);
        place.as(
                Office.CASHIER,
                () ->
                        receipts.returnDeposit(
                                loan, new ReceiptDraft(day(4, 20), AMOUNT, "서다은", "back-" + loan)));
        place.as(Office.REVENUE_COLLECTOR, () -> bills.make(loan));
        place.as(
                Office.CASHIER,
                () -> {
                    Won owed = new Owing(register.find(loan), day(4, 20)).sum();
                    var receipt = new ReceiptDraft(day(4, 20), owed, NAME, "last-" + loan);
                    receipts.record(loan, receipt);
                });
        place.as(Office.TREASURER, () -> loans.release(loan, day(4, 20), "제2호"));
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(LocalDate.now().getYear(), month, dayOfMonth);
    }
}
