package kr.dure.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.dure.demo.Tale.Stage;
import kr.dure.document.Paper;
import kr.dure.document.Papers;
import kr.dure.kernel.DateText;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.WonText;
import kr.dure.loan.LoanKind;
import kr.dure.programme.Awards;
import kr.dure.programme.CallDraft;
import kr.dure.programme.Calls;
import kr.dure.programme.Criterion;
import kr.dure.programme.Decision;
import kr.dure.programme.Decisions;
import kr.dure.programme.Drafts;
import kr.dure.programme.PaperWanted;
import kr.dure.programme.Programme;
import kr.dure.programme.ProgrammeDraft;
import kr.dure.programme.Programmes;
import kr.dure.programme.Recommendation;
import kr.dure.programme.Recommendations;
import kr.dure.programme.Review;
import kr.dure.programme.Reviews;
import org.springframework.stereotype.Component;

/** The paper side of the sample year: from the programme to the agreement signed. */
@Component
class PaperStory {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final String COMMITTEE = "전북특별자치도 사회보장위원회";

    /** The doors the paper goes through. */
    @Component
    record Doors(
            Programmes programmes,
            Calls calls,
            Drafts drafts,
            Recommendations recommendations,
            Reviews reviews,
            Decisions decisions,
            Awards awards,
            Papers papers) {}

    private final Doors doors;
    private final Map<Integer, Long> callIds = new HashMap<>();
    private final Map<Enterprise, Long> ids = new HashMap<>();
    private final Map<String, byte[]> samples = new HashMap<>();
    private final Map<LoanKind, Long> programmeIds = new EnumMap<>(LoanKind.class);

    PaperStory(Doors doors) {
        this.doors = doors;
    }

    /** Opens a programme; the fund manager acts. */
    void openProgramme(LoanKind kind, long fundId, String json) {
        programmeIds.put(kind, doors.programmes().open(fundId, ProgrammeDraft.read(json)));
    }

    private Programme programme(LoanKind kind) {
        return doors.programmes().find(Objects.requireNonNull(programmeIds.get(kind)));
    }

    void openCall(int round) {
        Tales.Round of = Tales.ROUNDS.get(round - 1);
        callIds.put(
                round,
                doors.calls()
                        .open(
                                new CallDraft(
                                        programme(of.kind()).id(),
                                        FiscalYear.of(of.opens()),
                                        moment(of.opens(), LocalTime.of(9, 0)),
                                        moment(of.closes().plusDays(1), LocalTime.MIDNIGHT),
                                        of.amount(),
                                        "전북특별자치도 사회복지정책과 063-000-0000")));
    }

    /** Writes the application; all but a draft gets its papers. The member acts. */
    void draft(Tale tale) {
        long id = doors.drafts().start(Objects.requireNonNull(callIds.get(tale.round())));
        ids.put(tale.who(), id);
        Programme programme = programme(tale.kind());
        int steps = programme.form().steps().size();
        for (int step = 1; step <= (tale.upTo() == Stage.DRAFTED ? 2 : steps); step++) {
            doors.drafts().save(id, step, typed(tale, programme, step));
        }
        if (tale.upTo() != Stage.DRAFTED) {
            for (PaperWanted wanted : programme.papers()) {
                if (wanted.required()) {
                    doors.drafts()
                            .attach(
                                    id,
                                    wanted.code(),
                                    wanted.name() + ".pdf",
                                    paper(wanted.name()));
                }
            }
        }
    }

    private static Map<String, String> typed(Tale tale, Programme programme, int step) {
        Map<String, String> all =
                switch (tale.kind()) {
                    case SHOP_DEPOSIT -> answers(tale);
                    case BUSINESS_FUND -> businessAnswers(tale);
                };
        return programme.form().steps().get(step - 1).fields().stream()
                .collect(Collectors.toMap(each -> each.name(), each -> all.get(each.name())));
    }

    private static Map<String, String> answers(Tale tale) {
        Enterprise who = tale.who();
        return Map.ofEntries(
                Map.entry("shopAddress", who.address() + " 1층"),
                Map.entry("areaM2", "62"),
                Map.entry("purpose", "일감이 늘어 지금 쓰는 곳이 좁고, 손님이 찾아오기 어렵습니다."),
                Map.entry("jeonseConsent", "AGREED"),
                Map.entry("seniorDebtWon", who == Enterprises.LAUNDRY ? "72,000,000" : "0"),
                Map.entry("depositWon", WonText.full(tale.deposit())),
                Map.entry("amountWon", WonText.full(tale.amount())),
                Map.entry("contractMonths", Integer.toString(tale.months())),
                Map.entry("startDate", DateText.full(tale.handedIn().plusDays(28))),
                Map.entry("plan", who.trade() + " 일을 넓혀 구성원 두 사람을 더 맞이하려 합니다."),
                Map.entry("salesWon", "186,400,000"),
                Map.entry("repayment", "다달이 들어오는 대금에서 이자를 내고, 보증금은 계약이 끝나면 돌려드립니다."),
                Map.entry("privacyConsent", "true"));
    }

    private static Map<String, String> businessAnswers(Tale tale) {
        Enterprise who = tale.who();
        return Map.ofEntries(
                Map.entry("useOf", LoanStory.USE.name()),
                Map.entry("usePlan", LoanStory.plan(tale)),
                Map.entry("costWon", WonText.full(tale.deposit())),
                Map.entry("amountWon", WonText.full(tale.amount())),
                Map.entry("months", Integer.toString(tale.months())),
                Map.entry("way", "EQUAL_INSTALMENT"),
                Map.entry("graceMonths", Integer.toString(LoanStory.GRACE)),
                Map.entry("security", "GUARANTOR"),
                Map.entry("plan", who.trade() + " 일감이 늘어 구성원 한 사람을 더 맞이하려 합니다."),
                Map.entry("salesWon", "148,200,000"),
                Map.entry("repayment", "다달이 들어오는 대금에서 원금과 이자를 냅니다."),
                Map.entry("privacyConsent", "true"));
    }

    void handIn(Tale tale) {
        doors.drafts().submit(id(tale));
    }

    void recommend(Tale tale, LocalDate visited) {
        doors.recommendations()
                .recommend(
                        id(tale),
                        new Recommendation.Draft(
                                true,
                                "구성원 자격과 서류를 확인했고, 사업 내용이 분명합니다.",
                                visited,
                                "대표자와 일하는 곳을 함께 보았습니다."));
    }

    void review(Tale tale) {
        doors.reviews().declare(id(tale), false, "");
        Map<Integer, Integer> points =
                programme(tale.kind()).criteria().stream()
                        .collect(Collectors.toMap(Criterion::nr, each -> each.most() * 85 / 100));
        doors.reviews().review(id(tale), new Review.Draft(points, "갚을 힘이 있고 일자리가 늘어날 것으로 봅니다."));
    }

    void decide(Tale tale, LocalDate day) {
        doors.decisions()
                .decide(
                        id(tale),
                        new Decision.Draft(
                                Decision.Outcome.SELECT,
                                tale.amount(),
                                "심사 점수가 선정 기준을 넘고 담보를 갖출 수 있습니다.",
                                new Decision.Minutes(COMMITTEE, day.minusDays(1), 11, 9, 9),
                                "회의록.pdf",
                                paper("위원회 회의록")));
    }

    /** One side signs: first the member, then the treasurer. */
    void sign(Tale tale) {
        doors.awards().sign(doors.awards().ofApplication(id(tale)).orElseThrow().id());
    }

    /** The loan that came of it. */
    long loanOf(Tale tale) {
        return doors.awards().ofApplication(id(tale)).orElseThrow().recordId();
    }

    private long id(Tale tale) {
        return Objects.requireNonNull(ids.get(tale.who()));
    }

    /** An invented paper of that title; each is made once. */
    byte[] paper(String title) {
        return samples.computeIfAbsent(
                title,
                each ->
                        doors.papers()
                                .pdf(
                                        new Paper(
                                                each,
                                                "",
                                                Tales.ROUNDS.getFirst().opens(),
                                                "체험 지역",
                                                List.of(
                                                        Paper.Paragraph.of(
                                                                "체험 지역을 위해 지어낸 서류입니다.")))));
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(KOREA).toInstant();
    }
}
