package kr.dure.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.document.Files;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.party.EndGround;
import kr.dure.party.RecognitionEnd;
import kr.dure.party.Recognitions;
import kr.dure.programme.ApplicationState.Code;
import kr.dure.programme.Finding.Outcome;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ApplicationsTests {

    @Autowired Cast cast;
    @Autowired PaperStage papers;
    @Autowired Applications applications;
    @Autowired Drafts drafts;
    @Autowired Recommendations recommendations;
    @Autowired Recognitions recognitions;
    @Autowired Programmes programmes;
    @Autowired Calls calls;
    @Autowired Files files;
    @Autowired Voucher voucher;

    private PaperStage.Stage stage;
    private long enterprise;
    private Acting member;

    @BeforeEach
    void open() {
        stage = papers.set();
        enterprise = papers.enterprise();
        member = papers.member(enterprise);
    }

    @Test
    void handsInUnderTheTermsOfTheDayWithWhatEveryRuleSaid() {
        long id = papers.submitted(stage, member);

        Application application = as(member, () -> applications.find(id));
        Submission submission = Objects.requireNonNull(application.state().submission());

        assertThat(application.state().code()).isEqualTo(Code.SUBMITTED);
        assertThat(application.number()).matches("[0-9]{4}-[0-9]{4,}");
        assertThat(submission.asked()).isEqualTo(Won.of(2_000_000));
        assertThat(submission.terms()).containsEntry("limitWon", 5_000_000L);
        assertThat(as(member, () -> applications.findings(submission)))
                .extracting(Finding::outcome)
                .containsOnly(Outcome.MET);
    }

    @Test
    void keepsWhatWasTypedEvenWhatCannotStand() {
        long id = as(member, () -> drafts.start(stage.call()));

        var problems = as(member, () -> drafts.save(id, 2, Map.of("amountWon", "많이", "x", "y")));

        assertThat(problems).extracting(Problem::field).containsExactly("amountWon");
        assertThat(as(member, () -> drafts.typed(id)).fields()).containsEntry("amountWon", "많이");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,000,001|programme.refusal.amount-above",
                "99,999|programme.refusal.amount-below",
                "0|programme.form.least",
                "-2,000,000|kernel.refusal.won-negative",
                "2000000.5|kernel.refusal.won-fractional",
                "9007199254740993|kernel.refusal.won-too-large",
                "|programme.form.missing",
            })
    void refusesAnAmountThatCannotStand(String amount, String key) {
        long id = papers.written(stage, member, amount == null ? "" : amount);

        assertThatThrownBy(() -> member.run(() -> drafts.submit(id)))
                .isInstanceOfSatisfying(
                        ProgrammeRefusal.NotReady.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .extracting(Problem::field, Problem::key)
                                        .containsExactly(
                                                org.assertj.core.groups.Tuple.tuple(
                                                        "amountWon", key)));
        assertThat(as(member, () -> applications.find(id)).state().code()).isEqualTo(Code.DRAFT);
    }

    @Test
    void refusesWithoutThePapersThatAreWanted() {
        long id = papers.written(stage, member, "2,000,000");
        HandedPaper plan = as(member, () -> applications.papers(applications.find(id))).getFirst();
        member.run(() -> drafts.detach(id, plan.id()));

        assertThatThrownBy(() -> member.run(() -> drafts.submit(id)))
                .isInstanceOfSatisfying(
                        ProgrammeRefusal.NotReady.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .extracting(Problem::field)
                                        .containsExactly("file-plan"));
    }

    @Test
    void refusesAPaperThatLiesAboutItsType() {
        long id = papers.written(stage, member, "2,000,000");
        byte[] page = "<html><script>alert(1)</script></html>".getBytes();

        assertRefused(member, () -> drafts.attach(id, "plan", "계획.pdf", page), "document.");
        assertRefused(
                member, () -> drafts.attach(id, "strange", "계획.pdf", page), "programme.refusal");
    }

    @Test
    void refusesACallThatIsNotOpen() {
        long future = open(Duration.ofDays(3));
        long past = open(Duration.ofDays(-30));

        assertRefused(member, () -> drafts.start(future), "programme.refusal.call-before");
        assertRefused(member, () -> drafts.start(past), "programme.refusal.call-closed");
    }

    @Test
    void refusesAnEnterpriseWhoseRecognitionHasEnded() {
        long id = papers.written(stage, member, "2,000,000");
        cast.as(
                Office.HOUSE,
                () -> {
                    long recognition = recognitions.of(enterprise).getFirst().id();
                    recognitions.end(
                            recognition,
                            new RecognitionEnd(
                                    papers.today().minusDays(1), EndGround.GIVEN_UP, null, "포기"));
                });

        assertThatThrownBy(() -> member.run(() -> drafts.submit(id)))
                .isInstanceOfSatisfying(
                        ProgrammeRefusal.NotReady.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().args())
                                        .contains("인정이 끝났습니다."));
    }

    @Test
    void refusesASecondWhileOneIsOpenOrAppliedFor() {
        papers.submitted(stage, member);
        assertRefused(member, () -> drafts.start(stage.call()), "programme.refusal.applied");

        long other = papers.enterprise();
        Acting debtor = papers.member(other);
        long begun = papers.written(stage, debtor, "2,000,000");
        voucher.open(other);
        assertRefused(debtor, () -> drafts.start(stage.call()), "programme.refusal.open-already");
        assertRefused(debtor, () -> drafts.submit(begun), "programme.refusal.open-already");
    }

    @Test
    void maySendBackAndTakeInAgainEvenAfterTheCallHasClosed() {
        long id = papers.submitted(stage, member);
        cast.as(Office.CITY_OFFICER, () -> recommendations.sendBack(id, "계획을 더 자세히"));
        assertThat(as(member, () -> applications.find(id)).state())
                .isInstanceOf(ApplicationState.Returned.class);

        member.run(() -> {
            drafts.save(id, 2, Map.of("amountWon", "1,500,000"));
            drafts.submit(id);
        });

        Application again = as(member, () -> applications.find(id));
        assertThat(again.state().submission())
                .isNotNull()
                .extracting(Submission::nr, Submission::asked)
                .containsExactly(2, Won.of(1_500_000));
    }

    @Test
    void refusesToBeWrittenOnceHandedIn() {
        long id = papers.submitted(stage, member);

        assertRefused(
                member,
                () -> drafts.save(id, 2, Map.of("amountWon", "1")),
                "programme.refusal.not-with-applicant");
        assertRefused(member, () -> drafts.submit(id), "programme.refusal.not-with-applicant");
    }

    @Test
    void isAbsentForThoseItIsNotFor() {
        long draft = papers.written(stage, member, "2,000,000");
        Acting stranger = papers.member(papers.enterprise());
        Acting daegu = cast.acting(Cast.DAEGU, Office.FUND_MANAGER);

        assertAbsent(stranger, draft);
        assertAbsent(cast.acting(Office.CITY_OFFICER), draft);
        assertAbsent(cast.acting(Office.FUND_MANAGER), draft);
        member.run(() -> drafts.submit(draft));
        assertAbsent(stranger, draft);
        assertAbsent(cast.acting(Office.REVIEWER), draft);
        assertAbsent(daegu, draft);
        assertRefused(
                daegu, () -> recommendations.sendBack(draft, "보완"), "programme.refusal.no-app");
        assertRefused(stranger, () -> drafts.submit(draft), "programme.refusal.no-application");
        assertThat(as(cast.acting(Office.FUND_MANAGER), () -> applications.find(draft)))
                .isNotNull();
    }

    @Test
    void isListedOnlyForThoseWhoMaySeeIt() {
        long handedIn = papers.submitted(stage, member);
        Acting other = papers.member(papers.enterprise());
        long recommended = papers.recommended(stage, other);
        Acting gone = papers.member(papers.enterprise());
        long neverHandedIn = papers.written(stage, gone, "2,000,000");
        gone.run(() -> drafts.withdraw(neverHandedIn, "그만둠"));

        assertThat(listed(cast.acting(Office.REVIEWER))).containsExactly(recommended);
        assertThat(listed(cast.acting(Office.FUND_MANAGER))).containsExactly(recommended, handedIn);
        assertThat(listed(cast.acting(Office.CITY_OFFICER))).containsExactly(recommended, handedIn);
        assertThat(listed(gone)).containsExactly(neverHandedIn);
    }

    private java.util.List<Long> listed(Acting acting) {
        var ofCall = new Application.Filter(null, stage.call(), null, null);
        return as(acting, () -> applications.list(ofCall)).stream()
                .map(Application.Listed::id)
                .toList();
    }

    @Test
    void showsItsPapersOnlyToThoseWhoMaySeeIt() {
        long id = papers.submitted(stage, member);
        long file =
                as(member, () -> applications.papers(applications.find(id))).getFirst().fileId();
        Acting stranger = papers.member(papers.enterprise());

        assertThat(as(member, () -> files.show(file)).content()).isNotEmpty();
        assertThat(as(cast.acting(Office.AUDITOR), () -> files.show(file)).content()).isNotEmpty();
        assertRefused(stranger, () -> files.show(file), "document.");
        assertRefused(cast.acting(Office.REVIEWER), () -> files.show(file), "document.");
    }

    @Test
    void changesItsTermsFromADayOn() {
        LocalDate tomorrow = papers.today().plusDays(1);
        cast.as(
                Office.FUND_MANAGER,
                () ->
                        programmes.changeTerms(
                                stage.programme(),
                                new TermsInForce(
                                        tomorrow,
                                        null,
                                        Map.of(
                                                "limitWon", 1_000_000L,
                                                "leastWon", 100_000L),
                                        "조례 제3조",
                                        "개정")));

        assertThat(limitOn(papers.today())).isEqualTo(Won.of(5_000_000));
        assertThat(limitOn(tomorrow)).isEqualTo(Won.of(1_000_000));
        assertThat(limitOn(LocalDate.of(2023, 5, 1))).isEqualTo(Won.of(3_000_000));
        assertThat(as(member, () -> programmes.terms(stage.programme()))).hasSize(3);
        long id = papers.submitted(stage, member);
        assertThat(as(member, () -> applications.find(id)).state().code())
                .isEqualTo(Code.SUBMITTED);
    }

    @Test
    void refusesTermsThatOverlapOrAreNoWholeNumbers() {
        Acting manager = cast.acting(Office.FUND_MANAGER);
        var again =
                new TermsInForce(
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 12, 31),
                        Map.of("limitWon", 1L),
                        "조례",
                        "시험");

        assertRefused(
                manager,
                () -> programmes.changeTerms(stage.programme(), again),
                "programme.refusal.terms-overlap");
        assertThatThrownBy(() ->
                        new TermsInForce(papers.today(), null, Map.of("rate", 1.5), "조례", "시험"))
                .hasMessageStartingWith("programme.refusal.terms-whole");
    }

    private Won limitOn(LocalDate day) {
        var terms = as(member, () -> programmes.termsOn(stage.programme(), day));
        return Objects.requireNonNull(terms.limit());
    }

    private long open(Duration after) {
        return cast.call(
                Office.FUND_MANAGER,
                () -> calls.open(papers.callDraft(stage.programme(), Won.of(1_000_000), after)));
    }

    private <T> T as(Acting acting, java.util.concurrent.Callable<T> work) {
        return Objects.requireNonNull(cast.call(acting, work));
    }

    private void assertAbsent(Acting acting, long id) {
        assertRefused(acting, () -> applications.find(id), "programme.refusal.no-application");
    }

    private void assertRefused(Acting acting, ThrowingCallable work, String key) {
        assertThatThrownBy(() ->
                        acting.call(() -> {
                            try {
                                work.call();
                            } catch (Refusal refusal) {
                                throw refusal;
                            } catch (Throwable e) {
                                throw new AssertionError(e);
                            }
                            return 0;
                        }))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(key);
    }
}
