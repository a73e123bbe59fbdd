package kr.dure.ledger.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Funds;
import kr.dure.ledger.Plan;
import kr.dure.ledger.PlanChange;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Revision;
import kr.dure.ledger.Revisions;
import kr.dure.ledger.web.FigureSetter.Made;
import kr.dure.screen.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Supplementary plans: taken over as voted, and printed as a comparison. */
@Controller
class RevisionPages {

    private final Funds funds;
    private final Plans plans;
    private final Revisions revisions;
    private final RevisionTables tables;
    private final FigureSetter setter;

    RevisionPages(
            Funds funds,
            Plans plans,
            Revisions revisions,
            RevisionTables tables,
            FigureSetter setter) {
        this.funds = funds;
        this.plans = plans;
        this.revisions = revisions;
        this.tables = tables;
        this.setter = setter;
    }

    @GetMapping("/fund/plans/{id}/revisions")
    String list(@PathVariable long id, Form form, Model model) {
        Map<Long, Won> planned = revisions.planned(id);
        planned.forEach((line, amount) -> form.fill("line" + line, amount));
        return show(id, form, model);
    }

    @PostMapping("/fund/plans/{id}/revisions")
    String adopt(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    Revisions.Draft draft = form.read(() -> draft(id, form));
                    int nr = revisions.adopt(draft, "plan-revision-" + form.key());
                    form.done("ledger.revision.done", nr);
                    return "redirect:/fund/plans/" + id + "/revisions/" + nr;
                },
                () -> show(id, form, model));
    }

    @GetMapping("/fund/plans/{id}/revisions/{nr}")
    String compare(@PathVariable long id, @PathVariable int nr, Model model) {
        Revision.Comparison comparison = revisions.compare(id, nr);
        model.addAttribute("fund", funds.find(comparison.plan().fundId()));
        model.addAttribute("comparison", comparison);
        return "ledger/revision";
    }

    @GetMapping("/fund/plans/{id}/revisions/{nr}/comparison.{kind}")
    ResponseEntity<byte[]> file(
            @PathVariable long id, @PathVariable int nr, @PathVariable String kind) {
        Revision.Comparison comparison = revisions.compare(id, nr);
        Fund fund = funds.find(comparison.plan().fundId());
        String file = "plan-" + id + "-" + nr;
        return setter.answer(
                () ->
                        Made.of(
                                fund,
                                comparison.plan().year(),
                                "revision",
                                file,
                                List.of(tables.of(comparison))),
                kind);
    }

    private String show(long id, Form form, Model model) {
        Plan plan = plans.plan(id);
        model.addAttribute("fund", funds.find(plan.fundId()));
        model.addAttribute("plan", plan);
        model.addAttribute("lines", plans.lines(id));
        model.addAttribute("revisions", revisions.of(id));
        model.addAttribute("form", form);
        return "ledger/revisions";
    }

    private Revisions.Draft draft(long id, Form form) {
        Map<Long, Won> amounts = new LinkedHashMap<>();
        plans.lines(id)
                .forEach(
                        each -> amounts.put(each.line().id(), form.won("line" + each.line().id())));
        return new Revisions.Draft(
                id,
                amounts,
                form.date("changedOn"),
                form.required("reason"),
                new PlanChange.Vote(form.date("votedOn"), form.required("resolution")));
    }
}
