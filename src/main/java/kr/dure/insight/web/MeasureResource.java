package kr.dure.insight.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
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

/** The figures of a fund for programs, for any day as known on any other. */
@RestController
class MeasureResource {

    private final Figures figures;
    private final Clock clock;

    MeasureResource(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** What a fund holds, and what it did with its year up to a day. */
    record Measures(
            long fundId,
            int year,
            LocalDate on,
            LocalDate known,
            long planned,
            long committed,
            long paid,
            long available,
            @Schema(description = "insight.api.returned") long returned,
            long cash,
            @Schema(description = "insight.api.lent") long lent,
            @Schema(description = "insight.api.capital") long capital,
            @Schema(description = "insight.api.utilisation") @Nullable Integer utilisationBp) {

        static Measures of(FundFigures each, AsOfDays days) {
            Won capital = each.cash().plus(each.lent());
            return new Measures(
                    each.fund().id(),
                    each.year().year(),
                    days.on(),
                    days.known(),
                    each.planned().amount(),
                    each.committed().amount(),
                    each.paid().amount(),
                    each.available().amount(),
                    each.returned().amount(),
                    each.cash().amount(),
                    each.lent().amount(),
                    capital.amount(),
                    capital.isPositive() ? share(each.lent(), capital) : null);
        }

        /** In basis points, rounded half up. */
        private static int share(Won part, Won whole) {
            long doubled = Math.multiplyExact(part.amount(), 20_000L) / whole.amount();
            return Math.toIntExact((doubled + 1) / 2);
        }
    }

    @GetMapping("/api/v1/funds/{id}/measures")
    @Operation(operationId = "showMeasures", summary = "insight.api.measures")
    Measures show(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate known) {
        AsOfDays days = AsOfDays.of(on, known, clock);
        FiscalYear year = FiscalYear.of(days.on());
        return Measures.of(figures.of(id, year, new AsOf(days.on(), days.moment())), days);
    }
}
