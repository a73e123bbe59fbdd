package kr.dure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class FormTests {

    private static final class TooMuch extends Refusal {
        TooMuch() {
            super(Kind.INVALID, "screen.form.choice");
        }
    }

    private record Loan(Won amount, LocalDate start) {}

    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    private Form form(Map<String, String[]> typed) {
        return new Form(new Words(), typed, Map.of(), null, answer);
    }

    @Test
    void readsAmountsAndDatesAsPeopleTypeThem() {
        Form form =
                form(
                        Map.of(
                                "amount", new String[] {" 9,000만원 "},
                                "start", new String[] {"2027. 1. 4."}));

        Loan loan = form.read(() -> new Loan(form.won("amount"), form.date("start")));

        assertThat(loan).isEqualTo(new Loan(Won.of(90_000_000), LocalDate.of(2027, 1, 4)));
    }

    @Test
    void tellsAllThatIsWrongAndKeepsWhatWasTyped() {
        Form form =
                form(
                        Map.of(
                                "amount", new String[] {"-5"},
                                "start", new String[] {"soon"}));

        String view =
                form.submit(
                        () -> form.read(() -> new Loan(form.won("amount"), form.date("start"))),
                        "redirect:/loans",
                        () -> "loan/form");

        assertThat(view).isEqualTo("loan/form");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(form.errors()).containsOnlyKeys("amount", "start");
        assertThat(form.typed("amount")).isEqualTo("-5");
        assertThat(form.typed("start")).isEqualTo("soon");
    }

    @Test
    void putsARefusalAtItsField() {
        Form form = form(Map.of());

        form.submit(
                () -> {
                    throw new TooMuch().at("amount").under("조례 제9조");
                },
                () -> "again");

        assertThat(form.error("amount")).endsWith("(조례 제9조)");
    }

    @Test
    void keepsItsKeyWhenItIsShownAgain() {
        Form first = Form.blank(new Words());
        Form again = form(Map.of("_key", new String[] {"k-1"}));

        assertThat(first.key()).isNotEqualTo(Form.blank(new Words()).key());
        assertThat(again.key()).isEqualTo("k-1");
    }
}
