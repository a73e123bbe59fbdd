package kr.dure.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormSchemaTests {

    private final FormSchema form = FormSchema.of(PaperStage.draft("a-form").form());

    @Test
    void readsWhatPeopleTypeAsWhatItIs() {
        FormReading reading =
                form.read(
                        Map.of(
                                "course", " 회계 ",
                                "startsDate", "2027. 1. 4.",
                                "amountWon", "2,000,000원",
                                "people", "2",
                                "online", "true"));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.answers())
                .containsEntry("course", "회계")
                .containsEntry("startsDate", "2027-01-04")
                .containsEntry("amountWon", 2_000_000L)
                .containsEntry("people", 2L)
                .containsEntry("online", true);
    }

    @Test
    void saysOneSentenceForEveryFieldThatCannotStand() {
        FormReading reading =
                form.read(Map.of("course", "가", "startsDate", "2027. 13. 4.", "people", "7"));

        assertThat(reading.problems())
                .extracting(Problem::field, Problem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("course", "programme.form.short"),
                        org.assertj.core.groups.Tuple.tuple(
                                "startsDate", "kernel.refusal.date-no-such-day"),
                        org.assertj.core.groups.Tuple.tuple("amountWon", "programme.form.missing"),
                        org.assertj.core.groups.Tuple.tuple("people", "programme.form.choice"));
    }

    @Test
    void refusesAmountsThatAreNone() {
        assertThat(amountProblem("0")).isEqualTo("programme.form.least");
        assertThat(amountProblem("-5,000,000")).isEqualTo("kernel.refusal.won-negative");
        assertThat(amountProblem("1000000.5")).isEqualTo("kernel.refusal.won-fractional");
        assertThat(amountProblem("9007199254740993")).isEqualTo("kernel.refusal.won-too-large");
        assertThat(amountProblem("이백만")).isEqualTo("kernel.refusal.won-shape");
        assertThat(amountProblem("")).isEqualTo("programme.form.missing");
    }

    @Test
    void showsARuleTheDayAsANumber() {
        assertThat(form.forRules(Map.of("startsDate", "1970-01-11")))
                .containsEntry("startsDate", 10L);
    }

    @Test
    void ordersTheFieldsByItsSteps() {
        assertThat(form.steps()).extracting(FormStep::title).containsExactly("교육", "금액");
        assertThat(form.stepOf("people")).isEqualTo(2);
    }

    @Test
    void refusesASchemaThatIsNone() {
        Map<String, Object> json = new HashMap<>(form.json());
        json.put("type", "objekt");

        assertRefused(json, "programme.refusal.form-schema");
    }

    @Test
    void refusesAFieldThatStandsInNoStep() {
        Map<String, Object> json = new HashMap<>(form.json());
        json.put("x-steps", List.of(Map.of("title", "하나", "fields", List.of("amountWon"))));

        assertRefused(json, "programme.refusal.form-field");
    }

    @Test
    void refusesAFormThatAsksForNoAmount() {
        Map<String, Object> json =
                Map.of(
                        "type",
                        "object",
                        "x-steps",
                        List.of(Map.of("title", "하나", "fields", List.of("name"))),
                        "properties",
                        Map.of(
                                "name",
                                Map.of("type", "string", "title", "이름", "x-widget", "text")));

        assertRefused(json, "programme.refusal.form-amount");
    }

    @Test
    void refusesAFieldThatTakesFractions() {
        Map<String, Object> json =
                Map.of(
                        "type",
                        "object",
                        "x-steps",
                        List.of(Map.of("title", "하나", "fields", List.of("rate"))),
                        "properties",
                        Map.of(
                                "rate",
                                Map.of("type", "number", "title", "율", "x-widget", "number")));

        assertRefused(json, "programme.refusal.form-field");
    }

    private String amountProblem(String typed) {
        return form.read(Map.of("amountWon", typed)).problems().stream()
                .filter(problem -> problem.field().equals("amountWon"))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static void assertRefused(Map<String, Object> json, String key) {
        assertThatThrownBy(() -> FormSchema.of(json))
                .isInstanceOf(ProgrammeRefusal.Invalid.class)
                .hasMessageStartingWith(key);
    }
}
