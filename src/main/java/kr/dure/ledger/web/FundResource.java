package kr.dure.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Funds;
import kr.dure.ledger.Settlement;
import kr.dure.ledger.Statements;
import kr.dure.ledger.Years;
import kr.dure.ledger.web.FundAnswers.FundSeen;
import kr.dure.ledger.web.FundAnswers.YearStatement;
import kr.dure.screen.Keyed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Funds for programs, and what their years came to. */
@RestController
class FundResource {

    private final Funds funds;
    private final Years years;
    private final Statements statements;

    FundResource(Funds funds, Years years, Statements statements) {
        this.funds = funds;
        this.years = years;
        this.statements = statements;
    }

    @GetMapping("/api/v1/funds")
    @Operation(operationId = "listFunds", summary = "ledger.api.funds")
    Keyed<FundSeen> list(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        List<FundSeen> all =
                funds.all().stream()
                        .sorted(Comparator.comparing(Fund::id))
                        .map(FundSeen::of)
                        .toList();
        return Keyed.after(after, all, limit, FundSeen::id, request);
    }

    @GetMapping("/api/v1/funds/{id}")
    @Operation(operationId = "showFund", summary = "ledger.api.fund")
    FundSeen show(@PathVariable long id) {
        return FundSeen.of(funds.find(id));
    }

    @GetMapping("/api/v1/funds/{id}/statements/{year}")
    @Operation(operationId = "showStatement", summary = "ledger.api.statement")
    YearStatement statement(@PathVariable long id, @PathVariable int year) {
        FiscalYear fiscal = YearPaths.year(year);
        funds.find(id);
        Settlement settlement = years.settlement(id, fiscal);
        return YearStatement.of(
                settlement, statements.position(id, fiscal), statements.months(id, fiscal));
    }
}
