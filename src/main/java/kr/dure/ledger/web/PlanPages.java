package kr.dure.ledger.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Funds;
import kr.dure.ledger.NewLine;
import kr.dure.ledger.Plan;
import kr.dure.ledger.PlanChange;
import kr.dure.ledger.PlanChange.LineChange;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Side;
import kr.dure.screen.Form;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan: drafted, voted, changed. */
@Controller
class PlanPages {

    private final Funds funds;
    private final Plans plans;
    private final Words words;

    PlanPages(Funds funds, Plans plans, Words words) {
        this.funds = funds;
        this.plans = plans;
        this.words = words;
    }

    @GetMapping("/fund/plan")
    String list(@RequestParam(required = false) @Nullable Long fund, Form form, Model model) {
        List<Fund> all = funds.all();
        if (all.isEmpty()) {
            model.addAttribute("fund", null);
            model.addAttribute("form", form);
            return "ledger/fund-none";
        }
        long fundId = fund == null ? all.getFirst().id() : fund;
        return showList(fundId, form, model);
    }

    @PostMapping("/fund/{id}/plans")
    String draft(@PathVariable("id") long fund, Form form, Model model) {
        return form.submit(
                () -> {
                    int year = form.read(() -> year(form));
                    long plan =
                            form.checked("copy")
                                    ? plans.draftLikeBefore(fund, FiscalYear.of(year))
                                    : plans.draft(fund, FiscalYear.of(year));
                    return "redirect:/fund/plans/" + plan;
                },
                () -> showList(fund, form, model));
    }

    @GetMapping("/fund/plans/{id}")
    String show(@PathVariable long id, Form form, Model model) {
        return show(id, form, Form.blank(words), model);
    }

    @PostMapping("/fund/plans/{id}/lines")
    String add(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    plans.addLine(id, form.read(() -> line(form)));
                    form.done("ledger.plan.line.added", form.text("title"));
                },
                "redirect:/fund/plans/" + id,
                () -> show(id, form, Form.blank(words), model));
    }

    @PostMapping("/fund/lines/{id}/removal")
    String remove(@PathVariable long id, Form form) {
        long plan = plans.line(id).line().planId();
        plans.removeLine(id);
        form.done("ledger.plan.line.removed");
        return "redirect:/fund/plans/" + plan;
    }

    @PostMapping("/fund/plans/{id}/vote")
    String fix(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    PlanChange.Vote vote =
                            form.read(() ->
                                    new PlanChange.Vote(
                                            form.date("votedOn"), form.required("resolution")));
                    plans.fix(id, vote.votedOn(), vote.resolution());
                    form.done("ledger.plan.fixed");
                },
                "redirect:/fund/plans/" + id,
                () -> show(id, Form.blank(words), form, model));
    }

    @PostMapping("/fund/plans/{id}/changes")
    String change(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    plans.change(form.read(() -> change(id, form)), "plan-change-" + form.key());
                    form.done("ledger.plan.changed");
                },
                "redirect:/fund/plans/" + id,
                () -> show(id, Form.blank(words), form, model));
    }

    private String show(long id, Form lineForm, Form voteForm, Model model) {
        Plan plan = plans.plan(id);
        model.addAttribute(
                "view",
                new PlanView(funds.find(plan.fundId()), plan, plans.lines(id), plans.changes(id)));
        model.addAttribute("lineForm", lineForm);
        model.addAttribute("voteForm", voteForm);
        return "ledger/plan";
    }

    private String showList(long fundId, Form form, Model model) {
        model.addAttribute("fund", funds.find(fundId));
        model.addAttribute("plans", plans.of(fundId));
        model.addAttribute("form", form);
        return "ledger/plans";
    }

    private static int year(Form form) {
        int year = form.number("year");
        if (!form.hasErrors() && (year < 2000 || year > 2999)) {
            form.wrong("year", "ledger.plan.year.wrong", Integer.toString(year));
            return 2000;
        }
        return year;
    }

    private static NewLine line(Form form) {
        Side side = form.choice("side", Side.class);
        return new NewLine(
                side == null ? Side.SPENDING : side,
                form.required("code"),
                form.required("division"),
                form.required("section"),
                form.required("title"),
                form.won("amount"));
    }

    /** What a change does: one line more or less, or money from one line to another. */
    public enum Direction {
        MORE,
        LESS,
        MOVE
    }

    private static PlanChange change(long plan, Form form) {
        Direction direction = form.choice("direction", Direction.class);
        Won amount = form.won("amount");
        if (!form.hasErrors() && !amount.isPositive()) {
            form.wrong("amount", "ledger.refusal.amount-not-positive", amount);
        }
        List<LineChange> lines = new ArrayList<>();
        long line = number(form, "line");
        lines.add(new LineChange(line, direction == Direction.MORE ? amount : amount.negated()));
        if (direction == Direction.MOVE) {
            lines.add(new LineChange(number(form, "to"), amount));
        }
        LocalDate votedOn = form.dateOrNull("votedOn");
        return new PlanChange(
                plan,
                lines,
                form.date("changedOn"),
                form.required("reason"),
                votedOn == null ? null : new PlanChange.Vote(votedOn, form.required("resolution")));
    }

    private static long number(Form form, String field) {
        String typed = form.required(field);
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
    }
}
