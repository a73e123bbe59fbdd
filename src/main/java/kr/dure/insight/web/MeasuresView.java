package kr.dure.insight.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.dure.document.Sheet.Percent;
import kr.dure.insight.Measure;
import kr.dure.insight.Measure.Kind;
import kr.dure.insight.Measures;
import kr.dure.kernel.Won;
import kr.dure.ledger.Fund;
import kr.dure.screen.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A fund's measures as they are shown.
 *
 * @param today on which it is shown
 */
public record MeasuresView(Fund fund, List<Fund> funds, LocalDate today, Measures.Shown shown) {

    /** As many late loans as the page names; the file of loans has all. */
    private static final int LATE_SHOWN = 20;

    public LocalDate day() {
        return shown.last().day();
    }

    /** The day a paper of it bears. */
    public LocalDate made() {
        return today;
    }

    public boolean past() {
        return !day().equals(today) || !known().equals(today);
    }

    public LocalDate known() {
        return shown.known();
    }

    public String query() {
        return query(day());
    }

    /** The way to another day as known then too. */
    public String query(LocalDate day) {
        return "fund=%d&on=%s&known=%s".formatted(fund.id(), day, known());
    }

    /** Whether all measures can be said of what was known. */
    public boolean tellsAll() {
        return shown.late() != null;
    }

    public @Nullable Measure get(Kind kind) {
        return shown.last().get(kind);
    }

    /** 12.34, or "" where there is nothing to be a part of, or nothing known. */
    public String percent(@Nullable Measure measure) {
        Long points = measure == null ? null : measure.basisPoints();
        return points == null ? "" : new Percent(points).shown();
    }

    /** A part or a whole: won, or a count of loans. */
    public String amount(Kind kind, long amount) {
        return kind.counts() ? Long.toString(amount) : Shown.won(Won.of(amount));
    }

    /** Where the figures of a measure come from. */
    public String source(Kind kind) {
        return switch (kind) {
            case UTILISATION, CAPITAL_BASE, LOSS, COST ->
                    "/fund/%d/trial-balance?on=%s&known=%s".formatted(fund.id(), day(), known());
            case PAR30, PAR90, DEFAULT -> "#late";
            case ON_TIME, LEVERAGE -> "/loans";
        };
    }

    public List<Measures.LateLoan> late() {
        return allLate().stream().limit(LATE_SHOWN).toList();
    }

    public List<Measures.LateLoan> allLate() {
        return Objects.requireNonNullElse(shown.late(), List.of());
    }

    public MeasuresChart use() {
        return MeasuresChart.of(shown.days(), Kind.UTILISATION, Kind.ON_TIME);
    }

    public MeasuresChart risk() {
        return MeasuresChart.of(shown.days(), Kind.PAR90, Kind.PAR30);
    }
}
