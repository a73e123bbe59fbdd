package kr.dure.programme.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Language;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import kr.dure.programme.FormField;
import kr.dure.programme.FormSchema;
import kr.dure.screen.Words;

/** The answers of a form as people read them. */
public final class Answers {

    private final Words words;

    Answers(Words words) {
        this.words = words;
    }

    /** One answer; {@code beside} says it once more in other words, or is empty. */
    public record Line(String label, String value, String beside) {}

    List<Line> of(FormSchema form, Map<String, Object> answers) {
        List<Line> lines = new ArrayList<>();
        for (FormField field : form.fields()) {
            Object value = answers.get(field.name());
            if (value != null) {
                lines.add(line(field, value));
            }
        }
        return List.copyOf(lines);
    }

    private Line line(FormField field, Object value) {
        for (FormField.Choice choice : field.choices()) {
            if (choice.value().equals(value.toString())) {
                return new Line(field.title(), choice.label(), "");
            }
        }
        return switch (value) {
            case Boolean yes ->
                    new Line(
                            field.title(),
                            words.text(yes ? "programme.form.yes" : "programme.form.no"),
                            "");
            case Long number when field.widget().equals("money") ->
                    new Line(
                            field.title(),
                            words.text("programme.won", Won.of(number)),
                            isSpelled(number) ? WonText.spoken(Won.of(number)) : "");
            case Long number -> new Line(field.title(), number + field.unit(), "");
            case String day when field.kind() == FormField.Kind.DATE ->
                    new Line(field.title(), DateText.full(LocalDate.parse(day)), "");
            default -> new Line(field.title(), value.toString(), "");
        };
    }

    /**
     * Whether an amount is told again as it is spoken, 9,000만원; in English it would look the same.
     */
    private static boolean isSpelled(long won) {
        return won != 0 && Language.current() == Language.KOREAN;
    }
}
