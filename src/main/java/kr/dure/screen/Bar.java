package kr.dure.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * A bar that shows parts of a whole. Widths are attributes of the drawing, so the page needs no
 * inline style.
 *
 * @param says the finding in words, null where the numbers stand beside the bar
 */
public record Bar(List<Part> parts, @Nullable String says) {

    /** A coloured piece, in hundredths of the bar. */
    public record Part(String css, String x, String width) {}

    /** Draws amounts one after the other over the whole; the CSS class says what each is. */
    public static Bar of(Won whole, List<Slice> slices, @Nullable String says) {
        List<Part> parts = new ArrayList<>();
        double at = 0;
        for (Slice slice : slices) {
            double width =
                    whole.isPositive()
                            ? Math.max(0, slice.amount().amount() * 100.0 / whole.amount())
                            : 0;
            width = Math.min(width, 100 - at);
            if (width > 0) {
                parts.add(new Part(slice.css(), number(at), number(Math.max(0.3, width - 0.3))));
            }
            at += width;
        }
        if (parts.isEmpty()) {
            parts.add(new Part("f-free", "0", "100"));
        }
        return new Bar(List.copyOf(parts), says);
    }

    /** An amount and the class that colours it: f-paid, f-bound, f-free, f-back, f-this. */
    public record Slice(String css, Won amount) {}

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
