package kr.dure.loan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.loan.Amendments.Amendment;
import kr.dure.loan.Amendments.RecallCause;
import kr.dure.loan.Amendments.ReliefKind;
import kr.dure.loan.LoanFacts;
import kr.dure.loan.LoanFacts.Part;
import kr.dure.loan.LoanRegister;
import kr.dure.loan.LoanTurns;
import kr.dure.loan.Loans;
import kr.dure.loan.TurnDraft;
import kr.dure.loan.TurnKind;
import kr.dure.party.OrganisationFilter;
import kr.dure.party.Organisations;
import kr.dure.screen.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is agreed or decided about a loan that runs, each a form of its own. */
@Controller
class TurnActs {

    private static final int USUAL_NOTICE_DAYS = 30;

    private final LoanTurns turns;
    private final Loans loans;
    private final Organisations organisations;
    private final LoanScreen screen;
    private final Clock clock;

    TurnActs(
            LoanTurns turns,
            Loans loans,
            Organisations organisations,
            LoanScreen screen,
            Clock clock) {
        this.turns = turns;
        this.loans = loans;
        this.organisations = organisations;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping("/loans/{id}/renewal")
    String renewal(@PathVariable long id, Form form, Model model) {
        LoanView loan = screen.today(id);
        int left = loan.facts().loan().longestMonths() - loan.months();
        int usual = Math.min(left, loan.facts().loan().contractMonths().getFirst());
        form.fill("months", usual > 0 ? usual : null);
        return show(loan, form, model, "renewal");
    }

    @PostMapping("/loans/{id}/renewal")
    String renew(@PathVariable long id, Form form, Model model) {
        return submit(
                id,
                form,
                "renewal",
                () ->
                        turns.renew(
                                id,
                                form.read(() ->
                                        new TurnDraft.Renewal(
                                                form.date("on"),
                                                form.number("months"),
                                                form.dateOrNull("leaseTo"),
                                                form.required("reason")))),
                () -> renewal(id, form, model));
    }

    @GetMapping("/loans/{id}/recall")
    String recall(@PathVariable long id, Form form, Model model) {
        LoanView loan = screen.today(id);
        boolean late = loan.owing().daysOverdue() > 0;
        form.fill("cause", late ? RecallCause.MISSED : RecallCause.OTHER_USE);
        form.fill("dueOn", LocalDate.now(clock).plusDays(USUAL_NOTICE_DAYS));
        model.addAttribute("guarantor", loans.guarantor(id).orElse(null));
        return show(loan, form, model, "recall");
    }

    @PostMapping("/loans/{id}/recall")
    String makeRecall(@PathVariable long id, Form form, Model model) {
        return submit(
                id,
                form,
                "recall",
                () -> turns.recall(id, form.read(() -> recallOf(form))),
                () -> recall(id, form, model));
    }

    private static TurnDraft.Recall recallOf(Form form) {
        RecallCause cause = form.choice("cause", RecallCause.class);
        return new TurnDraft.Recall(
                form.date("on"),
                form.date("dueOn"),
                cause == null ? RecallCause.OTHER_USE : cause,
                form.required("reason"));
    }

    @GetMapping("/loans/{id}/deferral")
    String deferral(@PathVariable long id, Form form, Model model) {
        form.fill("instalments", 20);
        form.fill("everyMonths", 3);
        return show(screen.today(id), form, model, "deferral");
    }

    @PostMapping("/loans/{id}/deferral")
    String defer(@PathVariable long id, Form form, Model model) {
        return submit(
                id,
                form,
                "deferral",
                () -> turns.defer(id, form.read(() -> deferralOf(form))),
                () -> deferral(id, form, model));
    }

    private static TurnDraft.Deferral deferralOf(Form form) {
        return new TurnDraft.Deferral(
                form.date("on"),
                form.number("instalments"),
                form.number("everyMonths"),
                form.value("rateBp", Rate::read, Rate.ZERO).basisPoints(),
                form.checked("insolvent"),
                form.required("reason"),
                form.required("assets"));
    }

    @GetMapping("/loans/{id}/relief")
    String relief(@PathVariable long id, Form form, Model model) {
        LoanView loan = screen.today(id);
        form.fill("relief", ReliefKind.WRITE_OFF);
        Map<Part, Won> most = LoanTurns.most(loan.facts(), LocalDate.now(clock));
        form.fill("late", most.get(Part.LATE_INTEREST));
        form.fill("interest", most.get(Part.INTEREST));
        form.fill("principal", most.get(Part.PRINCIPAL));
        return show(loan, form, model, "relief");
    }

    @PostMapping("/loans/{id}/relief")
    String relieve(@PathVariable long id, Form form, Model model) {
        return submit(
                id,
                form,
                "relief",
                () -> turns.relieve(id, form.read(() -> reliefOf(form))),
                () -> relief(id, form, model));
    }

    private static TurnDraft.Relief reliefOf(Form form) {
        ReliefKind kind = form.choice("relief", ReliefKind.class);
        return new TurnDraft.Relief(
                form.date("on"),
                kind == null ? ReliefKind.WRITE_OFF : kind,
                amount(form, "late"),
                amount(form, "interest"),
                amount(form, "principal"),
                form.required("reason"),
                form.required("paper"));
    }

    private static Won amount(Form form, String name) {
        return Objects.requireNonNullElse(form.wonOrNull(name), Won.ZERO);
    }

    @GetMapping("/loans/{id}/transfer")
    String transfer(@PathVariable long id, Form form, Model model) {
        LoanView loan = screen.today(id);
        Map<String, String> others = new LinkedHashMap<>();
        organisations.all(OrganisationFilter.ALL).stream()
                .map(each -> each.organisation())
                .filter(each -> each.id() != loan.facts().loan().organisationId())
                .forEach(each -> others.put(Long.toString(each.id()), each.name()));
        model.addAttribute("others", others);
        return show(loan, form, model, "transfer");
    }

    @PostMapping("/loans/{id}/transfer")
    String makeTransfer(@PathVariable long id, Form form, Model model) {
        return submit(
                id,
                form,
                "transfer",
                () ->
                        turns.transfer(
                                id,
                                form.read(() ->
                                        new TurnDraft.Transfer(
                                                form.date("on"),
                                                form.number("toId"),
                                                form.required("reason")))),
                () -> transfer(id, form, model));
    }

    @GetMapping("/loans/{id}/turns/{kind}/{turnId}/reversal")
    String reversal(
            @PathVariable long id,
            @PathVariable String kind,
            @PathVariable long turnId,
            Form form,
            Model model) {
        LoanView loan = screen.today(id);
        LoanFacts facts = loan.facts();
        Amendment turn =
                facts.amendments()
                        .find(kind(kind), turnId)
                        .orElseThrow(LoanRegister::absent)
                        .what();
        model.addAttribute("reversal", TurnReversal.of(facts, turn, LocalDate.now(clock)));
        return show(loan, form, model, "turn-reversal");
    }

    @PostMapping("/loans/{id}/turns/{kind}/{turnId}/reversal")
    String reverse(
            @PathVariable long id,
            @PathVariable String kind,
            @PathVariable long turnId,
            Form form,
            Model model) {
        return submit(
                id,
                form,
                "turn-reversal",
                () ->
                        turns.reverse(
                                id, kind(kind), turnId, form.read(() -> form.required("reason"))),
                () -> reversal(id, kind, turnId, form, model));
    }

    private static TurnKind kind(String word) {
        return TurnKind.find(word).orElseThrow(LoanRegister::absent);
    }

    private static String submit(
            long id, Form form, String word, Runnable act, Supplier<String> again) {
        return form.submit(
                () -> {
                    act.run();
                    form.done("loan.done." + word);
                },
                "redirect:/loans/" + id,
                again);
    }

    private String show(LoanView loan, Form form, Model model, String word) {
        form.fill("on", LocalDate.now(clock));
        model.addAttribute("loan", loan);
        model.addAttribute("form", form);
        return "loan/" + word;
    }
}
