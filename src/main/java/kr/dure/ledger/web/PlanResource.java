package kr.dure.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.Funds;
import kr.dure.ledger.Plan;
import kr.dure.ledger.PlanChange;
import kr.dure.ledger.Plans;
import kr.dure.ledger.web.FundAnswers.ChangeMade;
import kr.dure.ledger.web.FundAnswers.ChangeSeen;
import kr.dure.ledger.web.FundAnswers.NewChange;
import kr.dure.ledger.web.FundAnswers.PlanSeen;
import kr.dure.ledger.web.FundAnswers.PlanWhole;
import kr.dure.screen.Asked;
import kr.dure.screen.Keyed;
import kr.dure.screen.Once;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans of a fund for programs: seen, and changed on record. */
@RestController
class PlanResource {

    private static final String JSON = "application/json";
    private static final int MOST_LINES = 500;

    private final Funds funds;
    private final Plans plans;
    private final Once once;

    PlanResource(Funds funds, Plans plans, Once once) {
        this.funds = funds;
        this.plans = plans;
        this.once = once;
    }

    @GetMapping("/api/v1/funds/{id}/plans")
    @Operation(operationId = "listPlans", summary = "ledger.api.plans")
    Keyed<PlanSeen> list(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        funds.find(id);
        List<PlanSeen> all =
                plans.of(id).stream()
                        .sorted(Comparator.comparing(Plan::year))
                        .map(PlanSeen::of)
                        .toList();
        return Keyed.after(after, all, limit, PlanSeen::year, request);
    }

    @GetMapping("/api/v1/funds/{id}/plans/{year}")
    @Operation(operationId = "showPlan", summary = "ledger.api.plan")
    PlanWhole show(@PathVariable long id, @PathVariable int year) {
        Plan plan = find(id, year);
        return PlanWhole.of(plan, plans.lines(plan.id()));
    }

    @GetMapping("/api/v1/funds/{id}/plans/{year}/changes")
    @Operation(operationId = "listPlanChanges", summary = "ledger.api.changes")
    Keyed<ChangeSeen> changes(
            @PathVariable long id,
            @PathVariable int year,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        List<ChangeSeen> all =
                plans.changes(find(id, year).id()).stream()
                        .map(ChangeSeen::of)
                        .sorted(Comparator.comparing(ChangeSeen::id))
                        .toList();
        return Keyed.after(after, all, limit, ChangeSeen::id, request);
    }

    @PostMapping("/api/v1/funds/{id}/plans/{year}/changes")
    @Operation(
            operationId = "changePlan",
            summary = "ledger.api.make-change",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = NewChange.class))))
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(mediaType = JSON, schema = @Schema(implementation = ChangeMade.class)))
    ResponseEntity<String> change(@PathVariable long id, @PathVariable int year, Asked asked) {
        Plan plan = find(id, year);
        return once.act(
                asked,
                () -> {
                    PlanChange change = asked.read(() -> wanted(plan.id(), asked));
                    long entry = plans.change(change, asked.doorKey());
                    String place = "/api/v1/funds/" + id + "/plans/" + year + "/changes";
                    return Once.Done.created(place, new ChangeMade(entry, show(id, year)));
                });
    }

    private static PlanChange wanted(long plan, Asked asked) {
        return new PlanChange(
                plan,
                asked.list(
                        "lines",
                        MOST_LINES,
                        each -> new PlanChange.LineChange(each.id("line"), each.won("amount"))),
                asked.date("changedOn"),
                asked.text("reason"),
                asked.part(
                        "vote",
                        each ->
                                new PlanChange.Vote(
                                        each.date("votedOn"), each.text("resolution"))));
    }

    private Plan find(long fundId, int year) {
        FiscalYear wanted = YearPaths.year(year);
        funds.find(fundId);
        return plans.of(fundId, wanted);
    }
}
