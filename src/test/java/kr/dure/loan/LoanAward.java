package kr.dure.loan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import kr.dure.Cast;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.Funds;
import kr.dure.ledger.NewLine;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.party.MemberCount;
import kr.dure.party.MemberCounts;
import kr.dure.party.NewRecognition;
import kr.dure.party.OrganisationFacts;
import kr.dure.party.Organisations;
import kr.dure.party.Recognitions;
import kr.dure.programme.Awards;
import kr.dure.programme.CallDraft;
import kr.dure.programme.Calls;
import kr.dure.programme.Decision;
import kr.dure.programme.Decisions;
import kr.dure.programme.Drafts;
import kr.dure.programme.ProgrammeDraft;
import kr.dure.programme.Programmes;
import kr.dure.programme.Recommendation;
import kr.dure.programme.Recommendations;
import kr.dure.programme.Review;
import kr.dure.programme.Reviews;
import org.springframework.stereotype.Component;

/** Carries an enterprise of 군산 from the call of a real programme to a signed award. */
@Component
public class LoanAward {

    private static final Won LINE = Won.of(500_000_000);

    /** The rooms below, by their doors. */
    @Component
    record Doors(
            Funds funds,
            Plans plans,
            Organisations organisations,
            Recognitions recognitions,
            MemberCounts counts,
            Programmes programmes,
            Calls calls,
            Drafts drafts,
            Recommendations recommendations,
            Reviews reviews,
            Decisions decisions,
            Awards awards) {}

    /** What was awarded, and who speaks for the enterprise. */
    public record Awarded(
            long loan, long call, long fund, long organisation, String name, Acting member) {}

    private final Cast cast;
    private final Doors doors;
    private final Clock clock;
    private final AtomicLong next = new AtomicLong(System.nanoTime() % 1_000_000);

    LoanAward(Cast cast, Doors doors, Clock clock) {
        this.cast = cast;
        this.doors = doors;
        this.clock = clock;
    }

    public Awarded signed(String amount) {
        return signed(LoanKind.SHOP_DEPOSIT, amount);
    }

    Awarded signed(LoanKind kind, String amount) {
        long fund = cast.call(Office.FUND_MANAGER, () -> fund(kind));
        cast.as(
                Office.CASHIER,
                () -> doors.funds().openWith(fund, LINE, "잔액증명", today(), "open-" + fund));
        long call = cast.call(Office.FUND_MANAGER, () -> call(kind, fund));
        String name = "늘푸른반찬 " + next.incrementAndGet();
        long organisation = cast.call(Office.HOUSE, () -> enterprise(name));
        Acting member = cast.of(Office.ENTERPRISE_MEMBER, organisation);
        long application = cast.call(member, () -> apply(kind, call, amount));
        cast.as(
                Office.CITY_OFFICER,
                () ->
                        doors.recommendations()
                                .recommend(
                                        application,
                                        new Recommendation.Draft(true, "필요함", null, "")));
        cast.as(Office.REVIEWER, () -> review(application));
        Won won = Won.of(Long.parseLong(amount.replace(",", "")));
        cast.as(Office.FUND_MANAGER, () -> doors.decisions().decide(application, decision(won)));
        var award =
                cast.call(
                        Office.FUND_MANAGER,
                        () -> doors.awards().ofApplication(application).orElseThrow());
        member.run(() -> doors.awards().sign(award.id()));
        cast.as(Office.TREASURER, () -> doors.awards().sign(award.id()));
        return new Awarded(award.recordId(), call, fund, organisation, name, member);
    }

    private long fund(LoanKind kind) {
        long region = cast.authority("전북특별자치도");
        long fund =
                doors.funds().open(region, "자활기금 " + next.incrementAndGet(), "전북 자활기금 조례", null);
        FiscalYear year = FiscalYear.of(today());
        long plan = doors.plans().draft(fund, year);
        add(plan, Side.SPENDING, kind.name());
        List.of("LOAN_PRINCIPAL", "LOAN_INTEREST", "LATE_INTEREST")
                .forEach(each -> add(plan, Side.INCOME, each));
        doors.plans().fix(plan, year.firstDay(), "의결 제1호");
        return fund;
    }

    private void add(long plan, Side side, String code) {
        doors.plans().addLine(plan, new NewLine(side, code, "자활기업 육성", "융자", code, LINE));
    }

    /** An open call of a programme as the house ships it. */
    long call(LoanKind kind, long fund) throws IOException {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-loan";
        String code = name + "-" + next.incrementAndGet();
        var draft = ProgrammeDraft.read(json(name).replaceFirst(name, code));
        long programme = doors.programmes().open(fund, draft);
        Instant opens = clock.instant().minus(Duration.ofDays(1));
        return doors.calls()
                .open(
                        new CallDraft(
                                programme,
                                FiscalYear.of(today()),
                                opens,
                                opens.plus(Duration.ofDays(10)),
                                Won.of(200_000_000),
                                "063-000-0000"));
    }

    private static String json(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        LoanAward.class.getResourceAsStream("/programme/" + name + ".json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long enterprise(String name) {
        long id =
                doors.organisations()
                        .add(OrganisationFacts.enterprise(name, cast.authority("군산시")));
        doors.recognitions().add(NewRecognition.selfSupport(id, LocalDate.of(2021, 4, 12), "군산시장"));
        doors.counts().add(id, new MemberCount(today().minusDays(30), 9, 3, 2, 5, 9));
        return id;
    }

    private long apply(LoanKind kind, long call, String amount) {
        long id = doors.drafts().start(call);
        Map<String, String> answers = kind.isLeased() ? shop(amount) : business(amount);
        var programme = doors.programmes().find(doors.calls().find(call).programmeId());
        programme.form().steps().forEach(each -> doors.drafts().save(id, each.nr(), answers));
        programme.papers().stream()
                .filter(each -> each.required())
                .forEach(each -> attach(id, each.code()));
        doors.drafts().submit(id);
        return id;
    }

    private Map<String, String> shop(String amount) {
        return Map.ofEntries(
                Map.entry("shopAddress", "전북특별자치도 군산시 중앙로 1"),
                Map.entry("areaM2", "66"),
                Map.entry("purpose", "반찬 가게를 넓은 곳으로 옮깁니다"),
                Map.entry("jeonseConsent", "AGREED"),
                Map.entry("seniorDebtWon", "0"),
                Map.entry("depositWon", "100,000,000"),
                Map.entry("amountWon", amount),
                Map.entry("contractMonths", "12"),
                Map.entry("startDate", today().plusDays(30).toString()),
                Map.entry("plan", "반찬을 만들어 팔고 다섯 사람이 일합니다"),
                Map.entry("salesWon", "120,000,000"),
                Map.entry("repayment", "매출에서 이자를 냅니다"),
                Map.entry("privacyConsent", "true"));
    }

    private static Map<String, String> business(String amount) {
        return Map.ofEntries(
                Map.entry("useOf", "EQUIPMENT"),
                Map.entry("usePlan", "업소용 조리대와 냉장고를 새로 삽니다"),
                Map.entry("costWon", "100,000,000"),
                Map.entry("amountWon", amount),
                Map.entry("months", "24"),
                Map.entry("way", "EQUAL_INSTALMENT"),
                Map.entry("graceMonths", "3"),
                Map.entry("security", "GUARANTOR"),
                Map.entry("plan", "반찬을 만들어 팔고 다섯 사람이 일합니다"),
                Map.entry("salesWon", "120,000,000"),
                Map.entry("repayment", "매출에서 원금과 이자를 냅니다"),
                Map.entry("privacyConsent", "true"));
    }

    private void attach(long id, String paper) {
        doors.drafts().attach(id, paper, paper + ".pdf", pdf(paper + next.incrementAndGet()));
    }

    private void review(long application) {
        doors.reviews().declare(application, false, "");
        doors.reviews()
                .review(application, new Review.Draft(Map.of(1, 25, 2, 20, 3, 15, 4, 20), "좋은 계획"));
    }

    private Decision.Draft decision(Won amount) {
        return new Decision.Draft(
                Decision.Outcome.SELECT,
                amount,
                "위원회 권고와 같음",
                new Decision.Minutes("사회보장위원회", today(), 11, 9, 8),
                "회의록.pdf",
                pdf("회의록 " + next.incrementAndGet()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static byte[] pdf(String about) {
        return ("%PDF-1.7\n% " + about + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }
}
