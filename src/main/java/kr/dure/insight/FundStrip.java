package kr.dure.insight;

import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.ledger.FundFigures;
import kr.dure.ledger.LineFigures;
import kr.dure.screen.Bar;
import org.jspecify.annotations.Nullable;

/**
 * A fund's year at a glance, with its spending lines.
 *
 * @param expected what the year's plan expects to come back
 */
public record FundStrip(FundFigures figures, List<LineFigures> lines, Won expected) {

    public Bar bar() {
        return bar(null);
    }

    public Bar bar(@Nullable String says) {
        return drawn(
                figures.planned(), figures.paid(), figures.committed(), figures.available(), says);
    }

    public Bar returnedBar(String says) {
        Won back = figures.returned();
        Won whole = expected.max(back);
        return Bar.of(
                whole,
                List.of(new Bar.Slice("f-back", back), new Bar.Slice("f-free", whole.minus(back))),
                says);
    }

    public static Bar bar(Won planned, Won paid, Won committed, Won available) {
        return drawn(planned, paid, committed, available, null);
    }

    private static Bar drawn(
            Won planned, Won paid, Won committed, Won available, @Nullable String says) {
        return Bar.of(
                planned,
                List.of(
                        new Bar.Slice("f-paid", paid),
                        new Bar.Slice("f-bound", committed),
                        new Bar.Slice("f-free", available)),
                says);
    }
}
