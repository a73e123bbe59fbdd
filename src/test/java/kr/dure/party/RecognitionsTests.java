package kr.dure.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kr.dure.Cast;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class RecognitionsTests {

    private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);

    @Autowired Cast cast;
    @Autowired Organisations organisations;
    @Autowired Recognitions recognitions;
    @Autowired MemberCounts counts;

    @Test
    void holdsFromItsFirstDayUntilItEnds() {
        long id = organisation();
        long recognition = add(NewRecognition.selfSupport(id, FIRST, "군산시"));
        assertThat(on(id, RecognitionKind.SELF_SUPPORT, FIRST.minusDays(1))).isFalse();
        assertThat(on(id, RecognitionKind.SELF_SUPPORT, FIRST)).isTrue();
        assertThat(on(id, RecognitionKind.SOCIAL, FIRST)).isFalse();
        end(recognition, LocalDate.of(2025, 6, 30), EndGround.GIVEN_UP, null);
        assertThat(on(id, RecognitionKind.SELF_SUPPORT, LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(on(id, RecognitionKind.SELF_SUPPORT, LocalDate.of(2025, 7, 1))).isFalse();
        refuses(
                "ended-already",
                () -> end(recognition, LocalDate.of(2025, 6, 30), EndGround.GIVEN_UP, null));
    }

    @Test
    void refusesTheSameKindTwiceAtOnceAndTakesAnotherBesideIt() {
        long id = organisation();
        add(NewRecognition.selfSupport(id, FIRST, "군산시"));
        refuses(
                "recognised-already",
                () ->
                        add(
                                of(
                                        id,
                                        RecognitionKind.SELF_SUPPORT,
                                        Reach.REGIONAL,
                                        FIRST.plusYears(1))));
        assertThat(add(of(id, RecognitionKind.COOPERATIVE, null, FIRST))).isPositive();
    }

    @Test
    void countsAnOrganisationWithTwoStatusesOnce() {
        LocalDate day = LocalDate.of(1999, 7, 7);
        RecognitionTotals before = totals(day);
        long id = organisation();
        add(until(of(id, RecognitionKind.SOCIAL, null, day), day));
        add(until(of(id, RecognitionKind.COOPERATIVE, null, day), day));
        RecognitionTotals after = totals(day);
        assertThat(after.organisations()).isEqualTo(before.organisations() + 1);
        assertThat(after.of(RecognitionKind.SOCIAL))
                .isEqualTo(before.of(RecognitionKind.SOCIAL) + 1);
        assertThat(after.of(RecognitionKind.COOPERATIVE))
                .isEqualTo(before.of(RecognitionKind.COOPERATIVE) + 1);
    }

    @Test
    void barsACancelledEnterpriseForThreeYears() {
        long id = organisation();
        long recognition = add(NewRecognition.selfSupport(id, FIRST, "군산시"));
        end(recognition, LocalDate.of(2022, 12, 31), EndGround.CANCELLED, 3);
        refuses(
                "barred",
                () -> add(NewRecognition.selfSupport(id, LocalDate.of(2025, 12, 31), "군산시")));
        add(NewRecognition.selfSupport(id, LocalDate.of(2026, 1, 1), "군산시"));
    }

    @Test
    void refusesEndsThatCannotBe() {
        long id = organisation();
        long recognition = add(NewRecognition.selfSupport(id, FIRST, "군산시"));
        refuses("end-outside", () -> end(recognition, FIRST.minusDays(1), EndGround.EXPIRED, null));
        refuses("cancel-clause", () -> end(recognition, FIRST, EndGround.CANCELLED, null));
        refuses("cancel-clause", () -> end(recognition, FIRST, EndGround.GIVEN_UP, 1));
        refuses("reach", () -> add(of(id, RecognitionKind.SOCIAL, Reach.LOCAL, FIRST)));
        refuses("reach", () -> add(of(id, RecognitionKind.SELF_SUPPORT, null, FIRST)));
    }

    @Test
    void letsACityRecogniseOnlyLocally() {
        long id = organisation();
        refuses(
                "reach-of-city",
                () ->
                        cast.call(
                                Office.CITY_OFFICER,
                                () ->
                                        recognitions.add(
                                                of(
                                                        id,
                                                        RecognitionKind.SELF_SUPPORT,
                                                        Reach.REGIONAL,
                                                        FIRST))));
        assertThat(
                        cast.call(
                                Office.CITY_OFFICER,
                                () ->
                                        recognitions.add(
                                                NewRecognition.selfSupport(id, FIRST, "군산시"))))
                .isPositive();
    }

    @Test
    void judgesTheLatestCountOfADayAndItsCorrection() {
        long id = organisation();
        add(NewRecognition.selfSupport(id, LocalDate.of(2015, 1, 1), "군산시"));
        LocalDate april = LocalDate.of(2026, 4, 30);
        assertThat(cast.call(Office.AUDITOR, () -> counts.verdict(id, april))).isEmpty();
        count(id, new MemberCount(april, 10, 1, 1, 2, 12));
        assertThat(verdict(id, april).holds()).isFalse();
        count(id, new MemberCount(april, 10, 2, 2, 4, 12));
        assertThat(verdict(id, april).holds()).isTrue();
        assertThat(verdict(id, LocalDate.of(2026, 9, 1)).count().members()).isEqualTo(10);
        assertThat(cast.call(Office.AUDITOR, () -> counts.of(id))).hasSize(1);
    }

    @Test
    void refusesFiguresThatDoNotFitTogether() {
        long id = organisation();
        LocalDate day = LocalDate.of(2026, 4, 30);
        refuses("count-over-members", () -> count(id, new MemberCount(day, 3, 2, 2, 3, 3)));
        refuses("count-over-members", () -> count(id, new MemberCount(day, 3, 1, 1, 4, 3)));
        refuses("count-unbelievable", () -> count(id, new MemberCount(day, -1, 0, 0, 0, 0)));
        refuses("count-unbelievable", () -> count(id, new MemberCount(day, 100_001, 0, 0, 0, 0)));
        refuses(
                "day-to-come",
                () -> count(id, new MemberCount(LocalDate.of(9999, 1, 1), 3, 1, 1, 3, 3)));
    }

    private SupportRatios.Verdict verdict(long id, LocalDate day) {
        return cast.call(Office.AUDITOR, () -> counts.verdict(id, day)).orElseThrow();
    }

    private void count(long id, MemberCount count) {
        cast.as(Office.CITY_OFFICER, () -> counts.add(id, count));
    }

    private boolean on(long id, RecognitionKind kind, LocalDate day) {
        return cast.call(Office.REVIEWER, () -> recognitions.recognisedOn(id, kind, day));
    }

    private RecognitionTotals totals(LocalDate day) {
        return cast.call(Office.VISITOR, () -> recognitions.totals(day));
    }

    private long organisation() {
        return cast.call(
                Office.FUND_MANAGER,
                () ->
                        organisations.add(
                                OrganisationFacts.enterprise(
                                        OrganisationsTests.name(), cast.authority("군산시"))));
    }

    private long add(NewRecognition recognition) {
        return cast.call(Office.FUND_MANAGER, () -> recognitions.add(recognition));
    }

    private void end(long id, LocalDate last, EndGround ground, @Nullable Integer clause) {
        cast.as(
                Office.FUND_MANAGER,
                () -> recognitions.end(id, new RecognitionEnd(last, ground, clause, "")));
    }

    private static NewRecognition of(
            long id, RecognitionKind kind, @Nullable Reach reach, LocalDate from) {
        return new NewRecognition(id, kind, reach, from, null, "2022-001", "군산시");
    }

    private static NewRecognition until(NewRecognition one, LocalDate last) {
        return new NewRecognition(
                one.organisationId(), one.kind(), one.reach(), one.from(), last, "", "");
    }

    private static void refuses(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(PartyRefusal.class)
                .satisfies(e -> assertThat(((Refusal) e).key()).isEqualTo("party.refusal." + key));
    }
}
