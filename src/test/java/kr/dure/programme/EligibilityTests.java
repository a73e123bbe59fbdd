package kr.dure.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dure.programme.Finding.Outcome;
import kr.dure.programme.Rule.Otherwise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final FormSchema form = FormSchema.of(PaperStage.draft("a-form").form());
    private final Map<String, Object> terms =
            Map.of("limitWon", 5_000_000L, "people", List.of(1L, 2L));
    private final Eligibility eligibility = new Eligibility(form, terms);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application.amount <= terms.limitWon",
                "application.amountWon <= 1.5",
                "application.amountWon <= terms.rate",
                "application.course > 3",
                "applicant.rich",
                "application.amountWon + 1",
                "amountWon > 1",
                "application.amountWon <",
            })
    void refusesARuleWithAStrangeNameOrTypeWhenItIsSaved(String expression) {
        assertThatThrownBy(() -> eligibility.check(rule(expression, Otherwise.REFUSE)))
                .isInstanceOf(ProgrammeRefusal.Invalid.class)
                .hasMessageStartingWith("programme.refusal.rule-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application.amountWon * 10000 / terms.limitWon < 9000",
                "application.people in terms.people",
                "terms.people.all(p, p < 4)",
                "application.startsDate - today >= 30",
                "application.course == '회계' || applicant.members > 3",
            })
    void takesRulesOverWholeNumbersListsAndDays(String expression) {
        eligibility.check(rule(expression, Otherwise.REFUSE));
    }

    @Test
    void judgesWhatDoesNotHoldAsTheRuleSays() {
        var application = Map.<String, Object>of("amountWon", 6_000_000L);

        assertThat(
                        outcome(
                                "application.amountWon <= terms.limitWon",
                                Otherwise.REFUSE,
                                application))
                .isEqualTo(Outcome.UNMET);
        assertThat(outcome("application.amountWon <= terms.limitWon", Otherwise.CHECK, application))
                .isEqualTo(Outcome.CHECK);
        assertThat(outcome("application.amountWon > 1", Otherwise.REFUSE, application))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void leavesToAPersonWhatCannotBeComputed() {
        assertThat(outcome("application.people > 1", Otherwise.REFUSE, Map.of()))
                .isEqualTo(Outcome.CHECK);
        assertThat(outcome("applicant.ratio_ok", Otherwise.REFUSE, Map.of()))
                .isEqualTo(Outcome.CHECK);
        assertThat(
                        outcome(
                                "terms.limitWon / application.people > 1",
                                Otherwise.REFUSE,
                                Map.of("people", 0L)))
                .isEqualTo(Outcome.CHECK);
    }

    @Test
    void fillsItsSentencesAsPeopleReadThem() {
        var rule =
                new Rule(
                        1,
                        "true",
                        Otherwise.CHECK,
                        "{terms.limitWon} 이하",
                        "{application.amountWon}, {application.startsDate}, {applicant.members}명",
                        "아님",
                        "조례 제3조",
                        null);
        Map<String, Object> application = new HashMap<>();
        application.put("amountWon", 2_000_000L);
        application.put("startsDate", LocalDate.of(2027, 1, 4).toEpochDay());

        Finding finding =
                eligibility
                        .judge(List.of(rule), new Facts(application, Map.of(), terms, TODAY))
                        .getFirst();

        assertThat(finding.standard()).isEqualTo("500만원 이하");
        assertThat(finding.found().replace('\u00a0', ' ')).isEqualTo("200만원, 2027. 1. 4., –명");
    }

    @Test
    void opensTheRealProgrammeOfJeonbuk() {
        var draft = ProgrammeDraft.read(PaperStage.json("/programme/shop-deposit-loan.json"));
        var real = FormSchema.of(draft.form());
        var rules = new Eligibility(real, draft.terms().getFirst().terms());

        draft.rules().forEach(rules::check);

        assertThat(real.steps()).hasSize(3);
        assertThat(draft.terms().getFirst().limit()).isEqualTo(kr.dure.kernel.Won.of(100_000_000));
        assertThat(draft.criteria()).extracting(Criterion::most).containsExactly(30, 25, 20, 25);
    }

    private Outcome outcome(
            String expression, Otherwise otherwise, Map<String, Object> application) {
        return eligibility
                .judge(
                        List.of(rule(expression, otherwise)),
                        new Facts(application, Map.of(), terms, TODAY))
                .getFirst()
                .outcome();
    }

    private static Rule rule(String expression, Otherwise otherwise) {
        return new Rule(1, expression, otherwise, "기준", "맞음", "아님", "조례 제3조", null);
    }
}
