package kr.dure.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kr.dure.access.Acting;
import kr.dure.document.Paper;
import kr.dure.gap.Agreement;
import kr.dure.gap.AgreementRegister;
import kr.dure.gap.Agreements;
import kr.dure.gap.BankLoanDraft;
import kr.dure.gap.ClaimDraft;
import kr.dure.gap.ClaimMoney;
import kr.dure.gap.Claims;
import kr.dure.gap.Expected;
import kr.dure.gap.LineDraft;
import kr.dure.gap.Repayment;
import kr.dure.kernel.BusinessCalendar;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Interest;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Rounding;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.programme.CallDraft;
import kr.dure.programme.Criterion;
import kr.dure.programme.Decision;
import kr.dure.programme.PaperWanted;
import kr.dure.programme.Programme;
import kr.dure.programme.ProgrammeDraft;
import kr.dure.programme.Recommendation;
import kr.dure.programme.Review;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The interest-gap side of the sample year: two bank loans, four months claimed. */
@Component
class GapStory {

    static final String LINE = "INTEREST_GAP";
    static final Won PLANNED = Won.of(20_000_000);

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final BusinessCalendar CALENDAR = BusinessCalendar.korean();
    private static final String BANK = "037";
    private static final LocalDate OPENS = LocalDate.of(2026, 4, 27);
    private static final LocalDate HANDED_IN = LocalDate.of(2026, 5, 6);
    private static final LocalDate LENT = LocalDate.of(2026, 6, 1);
    private static final List<YearMonth> PAID =
            List.of(YearMonth.of(2026, 7), YearMonth.of(2026, 8), YearMonth.of(2026, 9));

    /** The month that waits to be checked when the demo begins, one of its lines too high. */
    private static final YearMonth WAITING = YearMonth.of(2026, 10);

    /** One enterprise's loan. */
    private record Borrowed(Enterprise who, Won loan, int rateBp, int gapBp, Won award) {}

    private static final List<Borrowed> ALL =
            List.of(
                    new Borrowed(
                            Enterprises.CLEANING, Won.of(60_000_000), 520, 300, Won.of(3_600_000)),
                    new Borrowed(
                            Enterprises.DELIVERY, Won.of(40_000_000), 480, 200, Won.of(1_600_000)));

    /** The doors of the room. */
    @Component
    record GapDoors(
            Agreements agreements, AgreementRegister register, Claims claims, ClaimMoney money) {}

    private final PaperStory.Doors paper;
    private final GapDoors gap;
    private final FundYear fund;
    private final People people;
    private final Jeonbuk jeonbuk;
    private final Map<Enterprise, Long> applications = new HashMap<>();
    private final Map<YearMonth, Long> claims = new HashMap<>();
    private long programme;
    private long call;

    GapStory(PaperStory.Doors paper, GapDoors gap, FundYear fund, People people, Jeonbuk jeonbuk) {
        this.paper = paper;
        this.gap = gap;
        this.fund = fund;
        this.people = people;
        this.jeonbuk = jeonbuk;
    }

    void writeInto(Chronicle chronicle) {
        chronicle.on(OPENS.minusDays(7), at(11), person("han.seoyun"), this::open);
        ALL.forEach(each -> award(chronicle, each));
        PAID.forEach(month -> pay(chronicle, month));
        LocalDate letter = working(WAITING.plusMonths(1).atDay(4));
        chronicle.on(letter, at(10), person("han.seoyun"), () -> enter(WAITING, letter));
    }

    private void award(Chronicle chronicle, Borrowed each) {
        Supplier<Acting> member = () -> jeonbuk.member(each.who());
        chronicle.on(HANDED_IN, at(15), member, () -> apply(each));
        chronicle.on(
                working(HANDED_IN.plusDays(5)),
                at(10),
                () -> jeonbuk.officer(each.who()),
                () -> recommend(each));
        chronicle.on(
                working(HANDED_IN.plusDays(9)), at(11), person("nam.gibeom"), () -> review(each));
        LocalDate decided = working(HANDED_IN.plusDays(13));
        chronicle.on(decided, at(15), person("han.seoyun"), () -> decide(each, decided));
        chronicle.on(working(HANDED_IN.plusDays(14)), at(15), member, () -> sign(each));
        LocalDate signed = working(HANDED_IN.plusDays(15));
        chronicle.on(signed, at(15), person("oh.jihun"), () -> sign(each));
        chronicle.on(working(LENT), at(15), person("oh.jihun"), () -> lend(each));
    }

    private void pay(Chronicle chronicle, YearMonth month) {
        LocalDate letter = working(month.plusMonths(1).atDay(4));
        chronicle.on(
                letter,
                at(10),
                person("han.seoyun"),
                () -> {
                    enter(month, letter);
                    gap.claims().approve(claim(month));
                });
        LocalDate bound = working(letter.plusDays(1));
        chronicle.on(bound, at(11), person("oh.jihun"), () -> gap.money().commit(claim(month)));
        LocalDate paid = working(bound.plusDays(1));
        chronicle.on(
                paid,
                at(11),
                person("moon.gaon"),
                () -> gap.money().pay(claim(month), paid, "demo-gap-" + month));
    }

    private void open() {
        programme = paper.programmes().open(fund.id(), ProgrammeDraft.read(json()));
        call =
                paper.calls()
                        .open(
                                new CallDraft(
                                        programme,
                                        FiscalYear.of(OPENS),
                                        OPENS.atTime(9, 0).atZone(KOREA).toInstant(),
                                        OPENS.plusDays(33).atStartOfDay(KOREA).toInstant(),
                                        Won.of(10_000_000),
                                        "전북특별자치도 사회복지정책과 063-000-0000"));
    }

    private static String json() {
        try {
            return new ClassPathResource("programme/interest-gap.json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void apply(Borrowed each) {
        long id = paper.drafts().start(call);
        applications.put(each.who(), id);
        Programme offered = paper.programmes().find(programme);
        Map<String, String> answers = answers(each);
        offered.form().steps().forEach(step -> paper.drafts().save(id, step.nr(), answers));
        for (PaperWanted wanted : offered.papers()) {
            if (wanted.required()) {
                paper.drafts()
                        .attach(id, wanted.code(), wanted.name() + ".pdf", sample(wanted.name()));
            }
        }
        paper.drafts().submit(id);
    }

    private static Map<String, String> answers(Borrowed each) {
        return Map.ofEntries(
                Map.entry("bankName", "전북은행 " + each.who().city() + "지점"),
                Map.entry("loanWon", WonText.full(each.loan())),
                Map.entry("bankRate", "연 " + Rate.of(each.rateBp()).percent()),
                Map.entry("repayment", "BULLET"),
                Map.entry("purpose", each.who().trade() + "에 쓸 장비를 삽니다."),
                Map.entry("gapBp", Integer.toString(each.gapBp())),
                Map.entry("gapMonths", "24"),
                Map.entry("amountWon", WonText.full(each.award())),
                Map.entry("plan", each.who().trade() + " 일을 넓혀 구성원 한 사람을 더 맞이하려 합니다."),
                Map.entry("salesWon", "164,000,000"),
                Map.entry("privacyConsent", "true"));
    }

    private byte[] sample(String title) {
        var text = Paper.Paragraph.of("체험 지역을 위해 지어낸 서류입니다.");
        return paper.papers().pdf(new Paper(title, "", OPENS, "체험 지역", List.of(text)));
    }

    private void recommend(Borrowed each) {
        paper.recommendations()
                .recommend(
                        application(each),
                        new Recommendation.Draft(true, "은행 상담 내용과 구성원 자격을 확인했습니다.", null, ""));
    }

    private void review(Borrowed each) {
        paper.reviews().declare(application(each), false, "");
        Map<Integer, Integer> points =
                paper.programmes().find(programme).criteria().stream()
                        .collect(Collectors.toMap(Criterion::nr, one -> one.most() * 9 / 10));
        paper.reviews().review(application(each), new Review.Draft(points, "매출이 꾸준하고 갚을 힘이 있습니다."));
    }

    private void decide(Borrowed each, LocalDate day) {
        paper.decisions()
                .decide(
                        application(each),
                        new Decision.Draft(
                                Decision.Outcome.SELECT,
                                each.award(),
                                "심사 점수가 선정 기준을 넘습니다.",
                                new Decision.Minutes("전북특별자치도 사회보장위원회", day.minusDays(1), 11, 9, 9),
                                "회의록.pdf",
                                sample("위원회 회의록")));
    }

    private void sign(Borrowed each) {
        paper.awards().sign(paper.awards().ofApplication(application(each)).orElseThrow().id());
    }

    private void lend(Borrowed each) {
        gap.agreements()
                .lend(
                        agreement(each),
                        new BankLoanDraft(
                                BANK,
                                "1021%08d".formatted(7_919 * (ALL.indexOf(each) + 1)),
                                LENT,
                                each.loan(),
                                24,
                                0,
                                Repayment.BULLET,
                                each.rateBp(),
                                each.gapBp(),
                                YearMonth.from(LENT).plusMonths(1),
                                YearMonth.from(LENT).plusMonths(23)));
    }

    /** Writes the bank's claim down; in the waiting month its last line is of a higher balance. */
    private void enter(YearMonth month, LocalDate letter) {
        List<LineDraft> lines =
                ALL.stream()
                        .map(each -> {
                            boolean last = each == ALL.getLast();
                            boolean high = last && month.equals(WAITING);
                            return line(each, month, high ? 2_000_000 : 0);
                        })
                        .toList();
        var draft =
                new ClaimDraft(
                        fund.id(), LINE, BANK, month, letter, "900123456789", "demo-gap-" + month);
        claims.put(month, gap.claims().enter(draft, lines));
    }

    private LineDraft line(Borrowed each, YearMonth month, long moreWon) {
        Agreement agreement = gap.register().find(agreement(each));
        Expected expected =
                gap.register().months(agreement).stream()
                        .filter(one -> one.month().equals(month))
                        .findFirst()
                        .orElseThrow();
        Won balance = expected.balance().plus(Won.of(moreWon));
        return new LineDraft(
                ALL.indexOf(each) + 1,
                agreement.agreed().loanNo(),
                month.atDay(1),
                month.atEndOfMonth(),
                expected.days(),
                balance,
                each.rateBp(),
                interest(balance, each.rateBp(), expected.days()),
                interest(balance, each.gapBp(), expected.days()));
    }

    private static Won interest(Won balance, int rateBp, int days) {
        return Interest.dailyInterest(balance, Rate.of(rateBp), days, 365, Rounding.DOWN);
    }

    private long application(Borrowed each) {
        return Objects.requireNonNull(applications.get(each.who()));
    }

    private long agreement(Borrowed each) {
        return paper.awards().ofApplication(application(each)).orElseThrow().recordId();
    }

    private long claim(YearMonth month) {
        return Objects.requireNonNull(claims.get(month));
    }

    private static LocalDate working(LocalDate day) {
        return CALENDAR.onOrAfter(day);
    }

    private Supplier<Acting> person(String login) {
        return () -> people.of(login);
    }

    private static LocalTime at(int hour) {
        return LocalTime.of(hour, 30);
    }
}
