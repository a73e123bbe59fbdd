package kr.dure.gap;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kr.dure.MovedClock;
import kr.dure.Town;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.RegionCode;
import kr.dure.kernel.Won;
import kr.dure.ledger.Funds;
import kr.dure.ledger.NewLine;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.party.NewRecognition;
import kr.dure.party.OrganisationFacts;
import kr.dure.party.Organisations;
import kr.dure.party.Recognitions;
import kr.dure.programme.Awards;
import kr.dure.programme.CallDraft;
import kr.dure.programme.Calls;
import kr.dure.programme.Criterion;
import kr.dure.programme.Decision;
import kr.dure.programme.Decisions;
import kr.dure.programme.Drafts;
import kr.dure.programme.ProgrammeDraft;
import kr.dure.programme.Programmes;
import kr.dure.programme.Recommendation;
import kr.dure.programme.Recommendations;
import kr.dure.programme.Review;
import kr.dure.programme.Reviews;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A region of its own in February 2026, with a fund that pays interest-gap subsidies, and
 * enterprises carried from the call of the real programme to a signed award. Whoever sets it brings
 * the clock back.
 */
@Component
public class GapStage {

    static final LocalDate AWARDED = LocalDate.of(2026, 2, 2);
    static final String BANK = "037";
    static final String LINE = "INTEREST_GAP";
    static final String OTHER_INCOME = "OTHER_INCOME";
    static final Won PLANNED = Won.of(40_000_000);

    /** The rooms below, by their doors. */
    @Component
    record GapDoors(
            Funds funds,
            Plans plans,
            Authorities authorities,
            Organisations organisations,
            Recognitions recognitions,
            Programmes programmes,
            Calls calls,
            Drafts drafts,
            Recommendations recommendations,
            Reviews reviews,
            Decisions decisions,
            Awards awards) {}

    private final Town town;
    private final MovedClock clock;
    private final GapDoors doors;
    private final GapActs acts;
    private final AtomicLong next = new AtomicLong(System.nanoTime() % 1_000_000_000);

    /** What is done in this room, by its doors. */
    @Component
    record GapActs(
            Agreements agreements,
            AgreementRegister agreementRegister,
            Claims claims,
            ClaimRegister register,
            ClaimMoney money,
            Overpayments overpayments) {}

    GapStage(Town town, MovedClock clock, GapDoors doors, GapActs acts) {
        this.town = town;
        this.clock = clock;
        this.doors = doors;
        this.acts = acts;
    }

    /**
     * What programs of this region can ask about, the clock where it was.
     *
     * @param claim approved
     * @param paid a claim of which 50,000 won were too much, and 20,000 came back
     */
    public record Shown(
            RegionCode region,
            long fund,
            long agreement,
            String number,
            long claim,
            long paid,
            long overpayment,
            long refund) {}

    public Shown shown() {
        try {
            Stage stage = set();
            Agreement agreement = stage.running();
            stage.at(LocalDate.of(2026, 4, 6));
            long paid = stage.approved(YearMonth.of(2026, 2), agreement);
            stage.pay(paid);
            long claim = stage.approved(YearMonth.of(2026, 3), agreement);
            long overpayment = stage.overpaid(paid, Won.of(50_000));
            var back =
                    new RefundDraft(
                            overpayment,
                            LocalDate.now(clock),
                            Won.of(20_000),
                            OTHER_INCOME,
                            stage.key());
            long refund =
                    stage.place.call(Office.CASHIER, () -> acts.overpayments().receive(paid, back));
            return new Shown(
                    RegionCode.of(stage.place.code()),
                    stage.fund,
                    agreement.id(),
                    agreement.number(),
                    claim,
                    paid,
                    overpayment,
                    refund);
        } finally {
            clock.bringBack();
        }
    }

    Stage set() {
        clock.moveTo(AWARDED, 9);
        return new Stage();
    }

    /** What the bank's loan is in most tests: 60,000,000 won at 5.2%, 3 points paid, bullet. */
    BankLoanDraft loan() {
        return new BankLoanDraft(
                BANK,
                "%012d".formatted(next.incrementAndGet()),
                LocalDate.of(2026, 2, 10),
                Won.of(60_000_000),
                24,
                0,
                Repayment.BULLET,
                520,
                300,
                YearMonth.of(2026, 2),
                YearMonth.of(2027, 12));
    }

    /** The region, its fund and what was carried in it. */
    final class Stage {

        final Town.Place place = town.settle();
        final long fund;
        private final long call;

        private Stage() {
            fund = place.call(Office.FUND_MANAGER, this::openFund);
            call = place.call(Office.FUND_MANAGER, this::openCall);
        }

        void at(LocalDate day) {
            clock.moveTo(day, 10);
        }

        /** An agreement of the place's own enterprise, signed by both sides. */
        long signed() {
            return signed(place.acting(Office.ENTERPRISE_MEMBER));
        }

        /** An agreement of a new enterprise. */
        long another() {
            String name = "새봄세탁 " + next.incrementAndGet();
            long id =
                    place.call(
                            Office.ADMINISTRATOR,
                            () -> {
                                long city = city();
                                long made =
                                        doors.organisations()
                                                .add(OrganisationFacts.enterprise(name, city));
                                doors.recognitions()
                                        .add(
                                                NewRecognition.selfSupport(
                                                        made, LocalDate.of(2021, 4, 12), "전주시장"));
                                return made;
                            });
            place.count(id);
            place.settle(Office.ENTERPRISE_MEMBER, id, "전주시", place.code() + "-" + id);
            return signed(place.acting(Office.ENTERPRISE_MEMBER));
        }

        /** A running agreement of the place's own enterprise. */
        Agreement running() {
            return lent(signed(), loan());
        }

        Agreement lent(long id, BankLoanDraft draft) {
            at(draft.lentOn());
            place.as(Office.TREASURER, () -> acts.agreements().lend(id, draft));
            return place.call(Office.AUDITOR, () -> acts.agreementRegister().find(id));
        }

        private long city() {
            return doors.authorities().all().stream()
                    .filter(each -> each.name().equals("전주시"))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        private long openFund() {
            long region =
                    doors.authorities().all().stream()
                            .filter(each -> each.level() == Authority.Level.REGION)
                            .findFirst()
                            .orElseThrow()
                            .id();
            long id = doors.funds().open(region, "이차보전 기금", "자활기금 조례", null);
            FiscalYear year = FiscalYear.of(AWARDED);
            doors.funds().openWith(id, PLANNED, "잔액증명", year.firstDay(), "open-" + id);
            long plan = doors.plans().draft(id, year);
            doors.plans()
                    .addLine(
                            plan,
                            new NewLine(
                                    Side.SPENDING, LINE, "자활기업 육성", "이차보전", "사업자금 이차보전", PLANNED));
            doors.plans()
                    .addLine(
                            plan,
                            new NewLine(
                                    Side.INCOME, OTHER_INCOME, "기금 수입", "그 외 수입", "반납금", PLANNED));
            doors.plans()
                    .addLine(
                            plan,
                            new NewLine(
                                    Side.INCOME,
                                    "LOAN_INTEREST",
                                    "기금 수입",
                                    "이자수입",
                                    "융자 이자",
                                    Won.of(1)));
            doors.plans().fix(plan, year.firstDay(), "의결 제1호");
            return id;
        }

        private long openCall() {
            long programme = doors.programmes().open(fund, ProgrammeDraft.read(json()));
            var opens = clock.instant().minusSeconds(3_600);
            return doors.calls()
                    .open(
                            new CallDraft(
                                    programme,
                                    FiscalYear.of(AWARDED),
                                    opens,
                                    opens.plusSeconds(864_000),
                                    Won.of(20_000_000),
                                    "사회복지정책과"));
        }

        private long signed(Acting member) {
            at(AWARDED);
            long application = place.call(member, this::apply);
            place.as(
                    Office.CITY_OFFICER,
                    () ->
                            doors.recommendations()
                                    .recommend(
                                            application,
                                            new Recommendation.Draft(true, "필요함", null, "")));
            place.as(Office.REVIEWER, () -> review(application));
            place.as(Office.FUND_MANAGER, () -> doors.decisions().decide(application, decision()));
            member.run(() -> sign(application));
            place.as(Office.TREASURER, () -> sign(application));
            return place.call(
                    Office.TREASURER,
                    () -> doors.awards().ofApplication(application).orElseThrow().recordId());
        }

        private long apply() {
            long id = doors.drafts().start(call);
            var programme = doors.programmes().find(doors.calls().find(call).programmeId());
            Map<String, String> answers = answers();
            programme.form().steps().forEach(step -> doors.drafts().save(id, step.nr(), answers));
            programme.papers().stream()
                    .filter(each -> each.required())
                    .forEach(each ->
                            doors.drafts()
                                    .attach(id, each.code(), "서류.pdf", town.paper(each.name())));
            doors.drafts().submit(id);
            return id;
        }

        private void review(long application) {
            doors.reviews().declare(application, false, "");
            long programme = doors.calls().find(call).programmeId();
            Map<Integer, Integer> points =
                    doors.programmes().find(programme).criteria().stream()
                            .collect(toMap(Criterion::nr, Criterion::most));
            doors.reviews().review(application, new Review.Draft(points, "좋은 계획"));
        }

        private Decision.Draft decision() {
            return new Decision.Draft(
                    Decision.Outcome.SELECT,
                    Won.of(3_600_000),
                    "위원회 의결과 같음",
                    new Decision.Minutes("사회보장위원회", AWARDED, 11, 9, 8),
                    "회의록.pdf",
                    town.paper("회의록"));
        }

        private void sign(long application) {
            doors.awards().sign(doors.awards().ofApplication(application).orElseThrow().id());
        }

        ClaimDraft draft(YearMonth month) {
            return new ClaimDraft(
                    fund, LINE, BANK, month, month.plusMonths(1).atDay(3), "900123456789", key());
        }

        /** A claim of a month, written down and approved. */
        long approved(YearMonth month, Agreement agreement) {
            List<LineDraft> lines = List.of(line(agreement, month));
            long id =
                    place.call(Office.FUND_MANAGER, () -> acts.claims().enter(draft(month), lines));
            place.as(Office.FUND_MANAGER, () -> acts.claims().approve(id));
            return id;
        }

        void pay(long claim) {
            LocalDate today = LocalDate.now(clock);
            place.as(Office.TREASURER, () -> acts.money().commit(claim));
            place.as(Office.DISBURSING_OFFICER, () -> acts.money().pay(claim, today, key()));
        }

        /** Of the first standing line of a paid claim. */
        long overpaid(long claim, Won amount) {
            return place.call(
                    Office.FUND_MANAGER,
                    () -> {
                        Claim paid = acts.register().find(claim);
                        long line = paid.standing().getFirst().id();
                        acts.overpayments().found(claim, line, amount, "3월 21일 조기상환");
                        return acts.register().overpayments(paid).getLast().id();
                    });
        }

        /** A line of a month as the bank counts it right: 60,000,000 won at 5.2%. */
        LineDraft line(Agreement agreement, YearMonth month) {
            LocalDate lent = agreement.agreed().lentOn();
            LocalDate first = YearMonth.from(lent).equals(month) ? lent : month.atDay(1);
            int days = month.lengthOfMonth() - first.getDayOfMonth() + 1;
            Won balance = Won.of(60_000_000);
            return new LineDraft(
                    1,
                    agreement.number(),
                    first,
                    month.atEndOfMonth(),
                    days,
                    balance,
                    520,
                    LineCheck.worth(balance, 520, days),
                    LineCheck.worth(balance, 300, days));
        }

        String key() {
            return "key-" + next.incrementAndGet();
        }
    }

    static LineDraft with(LineDraft line, Won balance, int rateBp, Won subsidy) {
        return new LineDraft(
                line.nr(),
                line.named(),
                line.from(),
                line.until(),
                line.days(),
                balance,
                rateBp,
                LineCheck.worth(balance, rateBp, line.days()),
                subsidy);
    }

    private static Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        for (String each :
                List.of(
                        "bankName=전북은행 전주지점",
                        "loanWon=6천만",
                        "bankRate=연 5.2%",
                        "repayment=BULLET",
                        "purpose=세탁기 세 대를 삽니다",
                        "gapBp=300",
                        "gapMonths=24",
                        "amountWon=360만",
                        "plan=세탁 일을 넓혀 두 사람을 더 맞이합니다",
                        "salesWon=120,000,000",
                        "privacyConsent=true")) {
            String[] parts = each.split("=", 2);
            answers.put(parts[0], parts[1]);
        }
        return answers;
    }

    private static String json() {
        try {
            return new ClassPathResource("programme/interest-gap.json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
