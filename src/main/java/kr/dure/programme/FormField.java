package kr.dure.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a programme's form, as its JSON Schema describes it.
 *
 * @param widget how it is asked: money, number, date, text, area, radio or yesno
 * @param ask the sentence where it was left out
 * @param article where the question comes from, empty where nobody would ask
 * @param most the most characters of a text, null where the schema names none
 */
public record FormField(
        String name,
        Kind kind,
        String title,
        String hint,
        String unit,
        String widget,
        String ask,
        String article,
        boolean required,
        List<Choice> choices,
        @Nullable Integer most) {

    /** What the answer is. */
    public enum Kind {
        INTEGER,
        DATE,
        BOOLEAN,
        TEXT
    }

    /** One answer to choose, as its value is sent and as it is read. */
    public record Choice(String value, String label, String hint) {}
}
