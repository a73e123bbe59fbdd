package kr.dure.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dure.programme.Finding.Outcome;
import org.junit.jupiter.api.Test;

/** The rules of the business-fund programme as the house ships it. */
class BusinessFundRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final ProgrammeDraft draft =
            ProgrammeDraft.read(PaperStage.json("/programme/business-fund-loan.json"));
    private final Map<String, Object> terms = draft.terms().getFirst().terms();
    private final Eligibility eligibility = new Eligibility(FormSchema.of(draft.form()), terms);

    private static Map<String, Object> asked() {
        Map<String, Object> asked = new HashMap<>();
        asked.put("amountWon", 50_000_000L);
        asked.put("costWon", 60_000_000L);
        asked.put("months", 60L);
        asked.put("way", "EQUAL_INSTALMENT");
        asked.put("graceMonths", 12L);
        asked.put("security", "GUARANTOR");
        return asked;
    }

    private static Map<String, Object> applicant(boolean open) {
        return Map.of(
                "recognised_self_support",
                true,
                "ratio_ok",
                true,
                "members",
                9L,
                "recipients",
                3L,
                "near_poor",
                2L,
                "open_support",
                open);
    }

    private List<Integer> unmet(String name, Object value) {
        Map<String, Object> asked = asked();
        asked.put(name, value);
        return of(asked, false, Outcome.UNMET);
    }

    private List<Integer> of(Map<String, Object> asked, boolean open, Outcome outcome) {
        return eligibility
                .judge(draft.rules(), new Facts(asked, applicant(open), terms, TODAY))
                .stream()
                .filter(each -> each.outcome() == outcome)
                .map(Finding::nr)
                .toList();
    }

    @Test
    void areAllMetByAnOrdinaryApplication() {
        assertThat(of(asked(), false, Outcome.MET)).hasSize(draft.rules().size());
    }

    @Test
    void refuseWhatTheOrdinanceDoesNotAllow() {
        assertThat(unmet("amountWon", 100_000_001L)).containsExactly(3, 4);
        assertThat(unmet("amountWon", 60_000_001L)).containsExactly(4);
        assertThat(unmet("months", 72L)).containsExactly(5);
        assertThat(unmet("graceMonths", 13L)).containsExactly(6);
        assertThat(unmet("way", "BULLET")).as("a grace with all at the end").containsExactly(6);
        assertThat(of(asked(), true, Outcome.UNMET)).containsExactly(8);
    }

    @Test
    void leaveASecurityThatIsNotFoundYetToAPerson() {
        Map<String, Object> asked = asked();
        asked.put("security", "NOT_YET");
        assertThat(of(asked, false, Outcome.CHECK)).containsExactly(7);
    }
}
