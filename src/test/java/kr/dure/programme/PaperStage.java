package kr.dure.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import kr.dure.party.OrganisationKind;
import kr.dure.party.Organisations;
import kr.dure.party.Recognitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets up a fund with a fixed plan, a programme of vouchers and an open call, and carries
 * applications of new enterprises as far as a test wants them.
 */
@Component
class PaperStage {

    static final Won LINE = Won.of(20_000_000);
    static final Won CALL = Won.of(8_000_000);

    final Cast cast;
    private final Funds funds;
    private final Plans plans;
    private final Clock clock;
    private final Register register;
    private final Doors doors;
    private final AtomicLong next = new AtomicLong();

    PaperStage(Cast cast, Funds funds, Plans plans, Clock clock, Register register, Doors doors) {
        this.cast = cast;
        this.funds = funds;
        this.plans = plans;
        this.clock = clock;
        this.register = register;
        this.doors = doors;
    }

    /** The doors of party the stage needs. */
    @Component
    record Register(Organisations organisations, Recognitions recognitions, MemberCounts counts) {}

    /** The doors of this room. */
    @Component
    record Doors(
            Programmes programmes,
            Calls calls,
            Drafts drafts,
            Recommendations recommendations,
            Reviews reviews,
            Decisions decisions) {}

    /** A programme with an open call. */
    record Stage(long fund, long line, long programme, long call) {}

    Stage set() {
        long n = next.incrementAndGet();
        FiscalYear year = FiscalYear.of(today());
        long region = cast.authority("전북특별자치도");
        return cast.call(
                Office.FUND_MANAGER,
                () -> {
                    long fund = funds.open(region, "시험 기금 " + n, "시험 조례", null);
                    long plan = plans.draft(fund, year);
                    long line =
                            plans.addLine(
                                    plan,
                                    new NewLine(Side.SPENDING, "VOUCHER", "교육", "교육", "이용권", LINE));
                    plans.fix(plan, year.firstDay(), "의결 제" + n + "호");
                    long programme = doors.programmes().open(fund, draft("voucher-" + n));
                    return new Stage(fund, line, programme, call(programme, CALL));
                });
    }

    long call(long programme, Won amount) {
        return doors.calls().open(callDraft(programme, amount, Duration.ofDays(-1)));
    }

    /** A call of ten days that opens after a while; a negative one is past. */
    CallDraft callDraft(long programme, Won amount, Duration opensAfter) {
        Instant opens = clock.instant().plus(opensAfter);
        return new CallDraft(
                programme,
                FiscalYear.of(today()),
                opens,
                opens.plus(Duration.ofDays(10)),
                amount,
                "063-000-0000");
    }

    static ProgrammeDraft draft(String code) {
        return ProgrammeDraft.read(json("/programme/voucher.json").replace("CODE", code));
    }

    static String json(String path) {
        try (var in = Objects.requireNonNull(PaperStage.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A recognised enterprise of 군산 with nine members, three of them recipients. */
    long enterprise() {
        return enterprise("대표 " + next.incrementAndGet(), null);
    }

    long enterprise(String representative, @Nullable Long centre) {
        long id = organisation(OrganisationKind.ENTERPRISE, representative, centre);
        cast.as(
                Office.HOUSE,
                () -> {
                    register.recognitions()
                            .add(NewRecognition.selfSupport(id, LocalDate.of(2021, 4, 12), "군산시장"));
                    register.counts()
                            .add(id, new MemberCount(today().minusDays(30), 9, 3, 2, 5, 9));
                });
        return id;
    }

    long organisation(OrganisationKind kind, String representative, @Nullable Long centre) {
        return cast.call(
                Office.HOUSE,
                () ->
                        register.organisations()
                                .add(
                                        new OrganisationFacts(
                                                kind,
                                                "시험 기업 " + next.incrementAndGet(),
                                                representative,
                                                null,
                                                null,
                                                null,
                                                "세탁",
                                                "군산시",
                                                cast.authority("군산시"),
                                                centre,
                                                null,
                                                null)));
    }

    Acting member(long organisation) {
        return cast.of(Office.ENTERPRISE_MEMBER, organisation);
    }

    /** Begun, written and with its paper, not handed in. */
    long written(Stage stage, Acting member, String amount) {
        return cast.call(
                member,
                () -> {
                    long id = doors.drafts().start(stage.call());
                    doors.drafts().save(id, 1, Map.of("course", "회계", "startsDate", later()));
                    doors.drafts().save(id, 2, Map.of("amountWon", amount));
                    doors.drafts().attach(id, "plan", "계획.pdf", pdf("계획"));
                    return id;
                });
    }

    long submitted(Stage stage, Acting member) {
        long id = written(stage, member, "2,000,000");
        member.run(() -> doors.drafts().submit(id));
        return id;
    }

    long recommended(Stage stage, Acting member) {
        long id = submitted(stage, member);
        cast.as(Office.CITY_OFFICER, () -> recommend(id));
        return id;
    }

    long reviewed(Stage stage, Acting member) {
        long id = recommended(stage, member);
        cast.as(Office.REVIEWER, () -> review(id));
        return id;
    }

    void recommend(long id) {
        doors.recommendations().recommend(id, new Recommendation.Draft(true, "필요함", null, ""));
    }

    void review(long id) {
        doors.reviews().declare(id, false, "");
        doors.reviews().review(id, new Review.Draft(Map.of(1, 50, 2, 30), "좋은 계획"));
    }

    void decide(long id, Decision.Outcome outcome, Won amount) {
        doors.decisions().decide(id, decision(outcome, amount));
    }

    Decision.Draft decision(Decision.Outcome outcome, Won amount) {
        return new Decision.Draft(
                outcome,
                amount,
                "위원회 권고와 같음",
                new Decision.Minutes("사회보장위원회", today(), 11, 9, 8),
                "회의록.pdf",
                pdf("회의록 " + next.incrementAndGet()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private String later() {
        return today().plusDays(60).toString();
    }

    static byte[] pdf(String about) {
        return ("%PDF-1.7\n% " + about + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }
}
