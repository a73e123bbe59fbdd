package kr.dure.insight.web;

import java.time.LocalDate;
import java.util.List;
import kr.dure.insight.Measure;
import kr.dure.insight.Measure.Kind;
import kr.dure.insight.Measures;
import kr.dure.kernel.Won;
import kr.dure.ledger.Fund;
import kr.dure.screen.Shown;

/**
 * A fund's measures as they are shown.
 *
 * @param today for the way to the books as they are known now
 */
public record MeasuresView(Fund fund, List<Fund> funds, LocalDate today, Measures.Shown shown) {

    /** As many late loans as the page names; the file of loans has all. */
    private static final int LATE_SHOWN = 20;

    public LocalDate day() {
        return shown.last().day();
    }

    public String query() {
        return "fund=" + fund.id() + "&on=" + day();
    }

    public Measure get(Kind kind) {
        return shown.last().get(kind);
    }

    public String percent(Measure measure) {
        return MeasureShown.percent(measure);
    }

    /** A part or a whole: won, or a count of loans. */
    public String amount(Kind kind, long amount) {
        return kind.counts() ? Long.toString(amount) : Shown.won(Won.of(amount));
    }

    /** Where the figures of a measure come from. */
    public String source(Kind kind) {
        return switch (kind) {
            case UTILISATION, CAPITAL_BASE, LOSS, COST ->
                    "/fund/%d/trial-balance?on=%s&known=%s".formatted(fund.id(), day(), today);
            case PAR30, PAR90, DEFAULT -> "#late";
            case ON_TIME, LEVERAGE -> "/loans";
        };
    }

    public List<Measures.LateLoan> late() {
        return shown.late().stream().limit(LATE_SHOWN).toList();
    }

    public MeasuresChart use() {
        return MeasuresChart.of(shown.days(), Kind.UTILISATION, Kind.ON_TIME);
    }

    public MeasuresChart risk() {
        return MeasuresChart.of(shown.days(), Kind.PAR90, Kind.PAR30);
    }
}
