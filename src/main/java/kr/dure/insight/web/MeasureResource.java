package kr.dure.insight.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.dure.insight.Measure;
import kr.dure.insight.Measures;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.AsOf;
import kr.dure.ledger.Figures;
import kr.dure.ledger.FundFigures;
import kr.dure.screen.AsOfDays;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures and measures of a fund for programs, for any day. */
@RestController
class MeasureResource {

    private final Figures figures;
    private final Measures measures;
    private final Clock clock;

    MeasureResource(Figures figures, Measures measures, Clock clock) {
        this.figures = figures;
        this.measures = measures;
        this.clock = clock;
    }

    /** What a fund did with its year up to a day, and what it holds then. */
    record YearSoFar(
            int year,
            long planned,
            long committed,
            long paid,
            long available,
            @Schema(description = "insight.api.returned") long returned,
            long cash,
            @Schema(description = "insight.api.lent") long lent) {

        static YearSoFar of(FundFigures each) {
            return new YearSoFar(
                    each.year().year(),
                    each.planned().amount(),
                    each.committed().amount(),
                    each.paid().amount(),
                    each.available().amount(),
                    each.returned().amount(),
                    each.cash().amount(),
                    each.lent().amount());
        }
    }

    /** One measure: a part of a whole. */
    record MeasureTold(
            Measure.Kind kind,
            @Schema(description = "insight.api.part") long part,
            long whole,
            @Schema(description = "insight.api.basis-points") @Nullable Long basisPoints) {

        static MeasureTold of(Measure each) {
            return new MeasureTold(each.kind(), each.part(), each.whole(), each.basisPoints());
        }
    }

    /** The measures of a day. */
    record MeasuredDay(
            LocalDate day, @Schema(description = "insight.api.told") List<MeasureTold> measures) {

        static MeasuredDay of(Measures.On on) {
            return new MeasuredDay(
                    on.day(), on.measures().values().stream().map(MeasureTold::of).toList());
        }
    }

    /** A loan late by 30 days and more. */
    record LateLoan(long loanId, String number, long days, long balance) {

        static LateLoan of(Measures.LateLoan each) {
            return new LateLoan(each.loanId(), each.number(), each.days(), each.balance().amount());
        }
    }

    /** A fund measured. */
    record FundMeasured(
            long fundId,
            LocalDate on,
            @Schema(description = "insight.api.known") LocalDate known,
            YearSoFar figures,
            @Schema(description = "insight.api.days") List<MeasuredDay> days,
            @Schema(description = "insight.api.late") @Nullable List<LateLoan> late) {}

    @GetMapping("/api/v1/funds/{id}/measures")
    @Operation(operationId = "showMeasures", summary = "insight.api.measures")
    FundMeasured show(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate known) {
        AsOfDays asked = AsOfDays.of(on, known, clock);
        FiscalYear year = FiscalYear.of(asked.on());
        FundFigures read = figures.of(id, year, new AsOf(asked.on(), asked.moment()));
        Measures.Shown shown = measures.of(id, asked.on(), asked.known());
        List<Measures.LateLoan> late = shown.late();
        return new FundMeasured(
                id,
                asked.on(),
                asked.known(),
                YearSoFar.of(read),
                shown.days().stream().map(MeasuredDay::of).toList(),
                late == null ? null : late.stream().map(LateLoan::of).toList());
    }
}
