package kr.dure.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.document.Files;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.notice.Notices;
import kr.dure.notice.WorkSource;
import kr.dure.party.EndGround;
import kr.dure.party.OrganisationKind;
import kr.dure.party.RecognitionEnd;
import kr.dure.party.Recognitions;
import kr.dure.programme.ApplicationState.Code;
import kr.dure.programme.Award.Side;
import kr.dure.programme.Decision.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class DecisionsTests {

    private static final Won TWO_MILLION = Won.of(2_000_000);

    @Autowired Cast cast;
    @Autowired PaperStage papers;
    @Autowired Applications applications;
    @Autowired Drafts drafts;
    @Autowired Recommendations recommendations;
    @Autowired Reviews reviews;
    @Autowired Decisions decisions;
    @Autowired Awards awards;
    @Autowired Dossiers dossiers;
    @Autowired Calls calls;
    @Autowired Recognitions recognitions;
    @Autowired Files files;
    @Autowired Voucher voucher;
    @Autowired Notices notices;
    @Autowired List<WorkSource> work;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    private PaperStage.Stage stage;
    private long enterprise;
    private Acting member;
    private Acting manager;

    @BeforeEach
    void open() {
        stage = papers.set();
        enterprise = papers.enterprise();
        member = papers.member(enterprise);
        manager = cast.acting(Office.FUND_MANAGER);
    }

    @Test
    void carriesAnApplicationToAnAwardAndASignedAgreement() {
        long id = papers.reviewed(stage, member);
        manager.run(() -> papers.decide(id, Outcome.SELECT, TWO_MILLION));

        Award award = as(manager, () -> awards.ofApplication(id).orElseThrow());
        AwardGiven given = voucher.given(award.recordId());
        assertThat(given.amount()).isEqualTo(TWO_MILLION);
        assertThat(given.awardId()).isEqualTo(award.id());
        assertThat(given.terms()).containsEntry("limitWon", 5_000_000L);
        assertThat(given.answers()).containsEntry("course", "회계");
        assertThat(as(manager, () -> awards.deciderOf(award.id()))).isEqualTo(manager.accountId());
        assertThat(awards.address(award)).isEqualTo("/vouchers/" + award.recordId());

        Acting treasurer = cast.acting(Office.TREASURER);
        assertRefused(
                treasurer,
                () -> awards.sign(award.id()),
                "programme.refusal.applicant-signs-first");
        member.run(() -> awards.sign(award.id()));
        assertRefused(member, () -> awards.sign(award.id()), "programme.refusal.signed-already");
        treasurer.run(() -> awards.sign(award.id()));

        Award signed = as(manager, () -> awards.find(award.id()));
        assertThat(signed.isSigned()).isTrue();
        assertThat(signed.signatures())
                .extracting(Award.Signature::side)
                .containsExactly(Side.APPLICANT, Side.FUND);
        assertThat(as(manager, () -> applications.find(id)).state().code()).isEqualTo(Code.AGREED);
        assertThat(as(manager, () -> applications.trail(applications.find(id))))
                .extracting(Trail::kind)
                .containsExactlyInAnyOrder(
                        Trail.Kind.BEGUN,
                        Trail.Kind.SUBMITTED,
                        Trail.Kind.RECOMMENDED,
                        Trail.Kind.REVIEWED,
                        Trail.Kind.SELECT,
                        Trail.Kind.SIGNED_APPLICANT,
                        Trail.Kind.SIGNED_FUND);
    }

    @Test
    void makesTheNoticeAndTheAgreementAsPapers() {
        long id = papers.reviewed(stage, member);
        manager.run(() -> papers.decide(id, Outcome.SELECT, TWO_MILLION));

        Map<MadePaper, Long> made = as(member, () -> awards.madePapers(id));

        assertThat(made).containsOnlyKeys(MadePaper.NOTICE, MadePaper.AGREEMENT, MadePaper.MINUTES);
        for (MadePaper kind : List.of(MadePaper.NOTICE, MadePaper.AGREEMENT)) {
            byte[] pdf = as(member, () -> files.show(file(made, kind))).content();
            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
        assertRefused(member, () -> files.show(file(made, MadePaper.MINUTES)), "document.");
        assertThat(as(manager, () -> files.show(file(made, MadePaper.MINUTES)))).isNotNull();
    }

    @Test
    void decidesOnceAndTellsTheSecondWhoDecided() throws Exception {
        long id = papers.reviewed(stage, member);
        Acting other = cast.another(Office.FUND_MANAGER);
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> tries =
                    List.of(manager, other).stream()
                            .map(acting ->
                                    threads.submit(() -> {
                                        start.await();
                                        return tryToDecide(acting, id);
                                    }))
                            .toList();
            start.countDown();
            List<String> answers = List.of(tries.getFirst().get(), tries.getLast().get());

            assertThat(answers).contains("decided");
            assertThat(answers)
                    .anySatisfy(answer ->
                            assertThat(answer)
                                    .startsWith("programme.refusal.decided-already [")
                                    .contains(manager.name()));
        }
        assertThat(as(manager, () -> awards.ofOrganisation(enterprise))).hasSize(1);
    }

    @Test
    void refusesOneWhoAppliedRecommendedOrReviewed() {
        long id = papers.submitted(stage, member);
        assertRefused(
                as(member, Office.CITY_OFFICER),
                () -> papers.recommend(id),
                "programme.refusal.part-applicant");
        Acting officer = cast.acting(Office.CITY_OFFICER);
        officer.run(() -> papers.recommend(id));
        assertRefused(
                as(officer, Office.REVIEWER),
                () -> papers.review(id),
                "programme.refusal.part-recommender");
        Acting reviewer = cast.acting(Office.REVIEWER);
        reviewer.run(() -> papers.review(id));
        assertRefused(
                as(reviewer, Office.FUND_MANAGER),
                () -> papers.decide(id, Outcome.SELECT, TWO_MILLION),
                "programme.refusal.part-reviewer");
        assertRefused(
                as(member, Office.FUND_MANAGER),
                () -> papers.decide(id, Outcome.SELECT, TWO_MILLION),
                "programme.refusal.part-applicant");
        manager.run(() -> papers.decide(id, Outcome.SELECT, TWO_MILLION));
        long award = as(manager, () -> awards.ofApplication(id).orElseThrow()).id();
        member.run(() -> awards.sign(award));
        assertRefused(
                as(manager, Office.TREASURER),
                () -> awards.sign(award),
                "programme.refusal.part-signs");
    }

    @Test
    void isHeldByTheDatabaseToo() {
        long id = papers.recommended(stage, member);
        Acting officer = cast.acting(Office.CITY_OFFICER);
        String sql =
                """
                insert into programme.review (application_id, submission_id, opinion, by)
                select r.application_id, r.submission_id, '좋음', r.by
                from programme.recommendation r
                where r.application_id = :id
                """;

        assertThatThrownBy(() ->
                        as(
                                officer,
                                () ->
                                        new TransactionTemplate(transactions)
                                                .execute(status ->
                                                        jdbc.sql(sql).param("id", id).update())))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void asksForAWordOnConflictsBeforeAnyScore() {
        long id = papers.recommended(stage, member);
        Acting reviewer = cast.acting(Office.REVIEWER);

        assertRefused(reviewer, () -> reviews.review(id, scores(50)), "programme.refusal.not-decl");
        assertRefused(
                reviewer, () -> reviews.declare(id, true, " "), "programme.refusal.conflict-why");
        reviewer.run(() -> reviews.declare(id, true, "친척이 일함"));
        assertRefused(
                reviewer, () -> reviews.review(id, scores(50)), "programme.refusal.no-application");
        assertRefused(reviewer, () -> files.show(paper(id)), "document.");
        assertThat(as(reviewer, () -> applications.list(ofCall())))
                .extracting(Application.Listed::id)
                .doesNotContain(id);
        cast.another(Office.REVIEWER).run(() -> papers.review(id));
    }

    @Test
    void findsConflictsOfInterestAndSaysWhich() {
        long centre = papers.organisation(OrganisationKind.CENTRE, "센터장", null);
        long sister = papers.organisation(OrganisationKind.ENTERPRISE, "김여울" + enterprise, null);
        long own = papers.enterprise("김여울" + enterprise, centre);
        long id = papers.recommended(stage, papers.member(own));

        assertBlocked(id, own, "programme.refusal.conflict-organisation");
        assertBlocked(id, centre, "programme.refusal.conflict-centre");
        assertBlocked(id, sister, "programme.refusal.conflict-same-representative");

        Acting free = cast.another(Office.REVIEWER);
        Acting namesake =
                new Acting(
                        free.region(),
                        free.accountId(),
                        "김여울" + enterprise,
                        Office.REVIEWER,
                        null,
                        null,
                        "test");
        namesake.run(() -> reviews.declare(id, false, ""));
        assertRefused(
                namesake,
                () -> reviews.review(id, scores(50)),
                "programme.refusal.conflict-representative");
        assertThat(as(free, () -> reviews.conflicts(applications.find(id)))).isEmpty();
    }

    @Test
    void refusesScoresAboveTheMostOrMissing() {
        long id = papers.recommended(stage, member);
        Acting reviewer = cast.acting(Office.REVIEWER);
        reviewer.run(() -> reviews.declare(id, false, ""));

        assertRefused(reviewer, () -> reviews.review(id, scores(61)), "programme.refusal.score");
        assertRefused(reviewer, () -> reviews.review(id, scores(-1)), "programme.refusal.score");
        assertRefused(
                reviewer,
                () -> reviews.review(id, new Review.Draft(Map.of(1, 10), "의견")),
                "programme.refusal.score");
    }

    @Test
    void refusesAmountsAboveWhatWasAskedIsLeftOrMayBeGiven() {
        long id = papers.reviewed(stage, member);

        assertAmountRefused(id, 2_000_001, "programme.refusal.amount-asked");
        assertAmountRefused(id, 5_000_001, "programme.refusal.amount-above");
        assertAmountRefused(id, 99_999, "programme.refusal.amount-below");
        assertAmountRefused(id, 0, "programme.refusal.amount-nothing");
        assertAmountRefused(id, -5, "programme.refusal.amount-nothing");
    }

    @Test
    void awardsNoMoreThanTheCallHas() {
        var small =
                new PaperStage.Stage(
                        stage.fund(),
                        stage.line(),
                        stage.programme(),
                        as(manager, () -> papers.call(stage.programme(), Won.of(3_000_000))));
        long first = papers.reviewed(small, member);
        long second = papers.reviewed(small, papers.member(papers.enterprise()));
        manager.run(() -> papers.decide(first, Outcome.SELECT, TWO_MILLION));

        assertAmountRefused(second, 2_000_000, "programme.refusal.amount-call");
        manager.run(() -> papers.decide(second, Outcome.SELECT, Won.of(1_000_000)));
        Consequence after = as(manager, () -> decisions.consequence(second));
        assertThat(after.promised()).isEqualTo(Won.of(3_000_000));
        assertThat(after.free()).isEqualTo(PaperStage.LINE.minus(Won.of(3_000_000)));
        assertThat(after.callLeft()).isEqualTo(Won.ZERO);
    }

    @Test
    void countsNoAwardThatWasGivenUp() {
        long id = papers.reviewed(stage, member);
        manager.run(() -> papers.decide(id, Outcome.SELECT, TWO_MILLION));
        assertThat(as(manager, () -> decisions.consequence(id)).promised()).isEqualTo(TWO_MILLION);

        voucher.giveUp(as(manager, () -> awards.ofApplication(id).orElseThrow()).recordId());

        Consequence after = as(manager, () -> decisions.consequence(id));
        assertThat(after.promised()).isEqualTo(Won.ZERO);
        assertThat(after.free()).isEqualTo(PaperStage.LINE);
        assertThat(after.callLeft()).isEqualTo(PaperStage.CALL);
        Call.Listed listed = as(manager, () -> calls.of(stage.programme())).getFirst();
        assertThat(listed.awarded()).isEqualTo(Won.ZERO);
        assertThat(listed.awards()).isZero();
    }

    @Test
    void selectsNobodyWhoNoLongerMeetsARule() {
        long id = papers.reviewed(stage, member);
        cast.as(
                Office.HOUSE,
                () ->
                        recognitions.end(
                                recognitions.of(enterprise).getFirst().id(),
                                new RecognitionEnd(
                                        papers.today().minusDays(1),
                                        EndGround.GIVEN_UP,
                                        null,
                                        "포기")));

        assertThatThrownBy(() -> manager.run(() -> papers.decide(id, Outcome.SELECT, TWO_MILLION)))
                .isInstanceOfSatisfying(
                        ProgrammeRefusal.Conflict.class,
                        refusal -> {
                            assertThat(refusal.key()).isEqualTo("programme.refusal.rule-today");
                            assertThat(refusal.args()).containsExactly("자활기업일 것", "인정이 끝났습니다.");
                            assertThat(refusal.article()).isEqualTo("법 제18조");
                        });
        manager.run(() -> papers.decide(id, Outcome.REJECT, Won.ZERO));
    }

    @Test
    void selectsOnlyWithMoreThanHalfOfThosePresent() {
        long id = papers.reviewed(stage, member);

        assertRefused(
                manager,
                () -> decisions.decide(id, votes(Outcome.SELECT, 8, 4)),
                "programme.refusal.majority");
        assertRefused(
                manager,
                () -> decisions.decide(id, votes(Outcome.SELECT, 9, 4)),
                "programme.refusal.majority");
        manager.run(() -> decisions.decide(id, votes(Outcome.SELECT, 9, 5)));
    }

    private Decision.Draft votes(Outcome outcome, int present, int inFavour) {
        Decision.Draft draft = papers.decision(outcome, TWO_MILLION);
        return new Decision.Draft(
                draft.outcome(),
                draft.amount(),
                draft.reason(),
                new Decision.Minutes("사회보장위원회", papers.today(), 11, present, inFavour),
                draft.fileName(),
                draft.file());
    }

    @Test
    void decidesNothingWhenTheInstrumentRefuses() {
        long id = papers.reviewed(stage, member);
        voucher.refuse(enterprise);

        assertAmountRefused(id, 2_000_000, "programme.refusal.open-already");
        assertThat(as(manager, () -> applications.find(id)).state().code())
                .isEqualTo(Code.REVIEWED);
        assertThat(as(manager, () -> awards.ofApplication(id))).isEmpty();
    }

    @Test
    void rejectsWithAReasonAndWithoutAnAward() {
        long id = papers.reviewed(stage, member);
        manager.run(() -> papers.decide(id, Outcome.REJECT, Won.ZERO));

        assertThat(as(member, () -> applications.find(id)).state().code()).isEqualTo(Code.REJECTED);
        assertThat(as(manager, () -> awards.ofApplication(id))).isEmpty();
        assertThat(as(member, () -> awards.madePapers(id))).containsKey(MadePaper.NOTICE);
    }

    @Test
    void refusesStepsOutOfTurnLoudly() {
        long id = papers.submitted(stage, member);

        assertRefused(
                manager,
                () -> papers.decide(id, Outcome.REJECT, Won.ZERO),
                "programme.refusal.not-reviewed");
        assertRefused(
                cast.acting(Office.REVIEWER),
                () -> reviews.declare(id, false, ""),
                "programme.refusal.no-application");
        cast.as(Office.CITY_OFFICER, () -> papers.recommend(id));
        assertRefused(
                cast.acting(Office.CITY_OFFICER),
                () -> papers.recommend(id),
                "programme.refusal.not-submitted");
        assertRefused(
                cast.acting(Office.AUDITOR),
                () -> papers.decide(id, Outcome.REJECT, Won.ZERO),
                "programme.refusal.not-the-fund-manager");
    }

    @Test
    void givesEachOfficeItsWorkAndTellsThem() {
        long id = papers.recommended(stage, member);
        Acting reviewer = cast.another(Office.REVIEWER);

        assertThat(hrefs(reviewer)).contains("/applications/" + id);
        assertThat(hrefs(manager)).doesNotContain("/applications/" + id);
        assertThat(as(member, () -> notices.mine(Long.MAX_VALUE, 10)))
                .anySatisfy(
                        told -> assertThat(told.key()).isEqualTo("programme.notice.recommended"));
        reviewer.run(() -> reviews.declare(id, true, "친척"));
        assertThat(hrefs(reviewer)).doesNotContain("/applications/" + id);
    }

    private List<String> hrefs(Acting acting) {
        return as(
                acting,
                () ->
                        work.stream()
                                .flatMap(source -> source.work().stream())
                                .map(kr.dure.notice.Work::href)
                                .toList());
    }

    private void assertBlocked(long id, long organisation, String key) {
        Acting reviewer = cast.another(Office.REVIEWER);
        as(
                manager,
                () ->
                        reviews.affiliate(
                                reviewer.accountId(),
                                new Affiliation(
                                        organisation,
                                        "팀장",
                                        LocalDate.of(2023, 1, 1),
                                        LocalDate.of(2025, 12, 31))));
        reviewer.run(() -> reviews.declare(id, false, ""));
        assertRefused(reviewer, () -> reviews.review(id, scores(50)), key);
        assertThat(as(reviewer, () -> reviews.conflicts(applications.find(id)))).hasSize(1);
        assertRefused(reviewer, () -> files.show(paper(id)), "document.");
        Dossier dossier = as(reviewer, () -> dossiers.open(id));
        assertThat(dossier.withheld()).isTrue();
        assertThat(dossier.papers()).isEmpty();
    }

    private long paper(long id) {
        return as(manager, () -> applications.papers(applications.find(id))).getFirst().fileId();
    }

    private Application.Filter ofCall() {
        return new Application.Filter(null, stage.call(), null, null);
    }

    private static long file(Map<MadePaper, Long> made, MadePaper kind) {
        return Objects.requireNonNull(made.get(kind));
    }

    private static Review.Draft scores(int first) {
        return new Review.Draft(Map.of(1, first, 2, 10), "의견");
    }

    private void assertAmountRefused(long id, long won, String key) {
        assertRefused(manager, () -> papers.decide(id, Outcome.SELECT, Won.of(won)), key);
    }

    private String tryToDecide(Acting acting, long id) {
        try {
            acting.run(() -> papers.decide(id, Outcome.SELECT, TWO_MILLION));
            return "decided";
        } catch (Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    /** The same person in another office. */
    private Acting as(Acting person, Office office) {
        return new Acting(
                person.region(),
                person.accountId(),
                person.name(),
                office,
                null,
                office == Office.CITY_OFFICER ? cast.authority("군산시") : null,
                "test");
    }

    private <T> T as(Acting acting, Callable<T> work) {
        return Objects.requireNonNull(cast.call(acting, work));
    }

    private void assertRefused(Acting acting, Runnable work, String key) {
        assertThatThrownBy(() -> acting.run(work))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(key);
    }
}
