package kr.dure.gap.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kr.dure.gap.Agreements;
import kr.dure.gap.BankLoanDraft;
import kr.dure.gap.GapMonth;
import kr.dure.gap.Halt;
import kr.dure.gap.Halt.Ground;
import kr.dure.gap.Repayment;
import kr.dure.kernel.Rate;
import kr.dure.screen.Form;
import kr.dure.screen.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is done to an agreement, each act a form of its own. */
@Controller
class AgreementActs {

    private final Agreements agreements;
    private final AgreementScreen screen;
    private final GapNames names;
    private final Words words;

    AgreementActs(Agreements agreements, AgreementScreen screen, GapNames names, Words words) {
        this.agreements = agreements;
        this.screen = screen;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/gap-agreements/{id}/bank-loan")
    String bankLoan(@PathVariable long id, Form form, Model model) {
        AgreementView view = screen.view(id);
        YearMonth month = YearMonth.from(view.today());
        form.fill("lentOn", view.today());
        form.fill("firstMonth", month);
        form.fill("lastMonth", month.plusMonths(11));
        form.fill("months", 24);
        form.fill("graceMonths", 0);
        form.fill("repayment", Repayment.EQUAL_PRINCIPAL);
        model.addAttribute("banks", names.banks());
        model.addAttribute(
                "repayments", choices(List.of(Repayment.values()), Repayment::name, "repayment"));
        return show(view, form, model, "bank-loan");
    }

    @PostMapping("/gap-agreements/{id}/bank-loan")
    String lend(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    agreements.lend(id, form.read(() -> loanOf(form)));
                    form.done("gap.done.bank-loan");
                },
                "redirect:/gap-agreements/" + id,
                () -> bankLoan(id, form, model));
    }

    private static BankLoanDraft loanOf(Form form) {
        YearMonth none = YearMonth.of(2000, 1);
        return new BankLoanDraft(
                form.required("bankCode"),
                form.required("loanNo"),
                form.date("lentOn"),
                form.won("amount"),
                form.number("months"),
                form.number("graceMonths"),
                Objects.requireNonNullElse(
                        form.choice("repayment", Repayment.class), Repayment.BULLET),
                form.value("rate", Rate::read, Rate.ZERO).basisPoints(),
                form.value("gap", Rate::read, Rate.ZERO).basisPoints(),
                form.value("firstMonth", GapMonth::read, none),
                form.value("lastMonth", GapMonth::read, none));
    }

    @GetMapping("/gap-agreements/{id}/halt")
    String halt(@PathVariable long id, Form form, Model model) {
        AgreementView view = screen.view(id);
        form.fill("fromOn", view.today());
        model.addAttribute("grounds", choices(List.of(Ground.values()), Ground::name, "ground"));
        return show(view, form, model, "halt");
    }

    @PostMapping("/gap-agreements/{id}/halt")
    String makeHalt(@PathVariable long id, Form form, Model model) {
        record Given(Ground ground, LocalDate fromOn, String reason) {}
        return form.submit(
                () -> {
                    Given given =
                            form.read(() ->
                                    new Given(
                                            Objects.requireNonNullElse(
                                                    form.choice("ground", Ground.class),
                                                    Ground.OVERDUE),
                                            form.date("fromOn"),
                                            form.required("reason")));
                    agreements.halt(id, given.ground(), given.fromOn(), given.reason());
                    form.done("gap.done.halt");
                },
                "redirect:/gap-agreements/" + id,
                () -> halt(id, form, model));
    }

    @GetMapping("/gap-agreements/{id}/resumption")
    String resumption(@PathVariable long id, Form form, Model model) {
        AgreementView view = screen.view(id);
        form.fill("resumesOn", view.today());
        Map<String, String> halts = new LinkedHashMap<>();
        view.agreement().halts().stream()
                .filter(Halt::isOpen)
                .forEach(each ->
                        halts.put(
                                Long.toString(each.id()),
                                words.text(
                                        "gap.halt.named",
                                        each.fromOn(),
                                        words.text("gap.ground." + each.ground()))));
        halts.keySet().stream().findFirst().ifPresent(first -> form.fill("halt", first));
        model.addAttribute("halts", halts);
        return show(view, form, model, "resumption");
    }

    @PostMapping("/gap-agreements/{id}/resumption")
    String resume(@PathVariable long id, Form form, Model model) {
        record Given(long halt, LocalDate resumesOn) {}
        return form.submit(
                () -> {
                    Given given =
                            form.read(() -> new Given(form.number("halt"), form.date("resumesOn")));
                    agreements.resume(id, given.halt(), given.resumesOn());
                    form.done("gap.done.resumption");
                },
                "redirect:/gap-agreements/" + id,
                () -> resumption(id, form, model));
    }

    @GetMapping("/gap-agreements/{id}/giving-up")
    String givingUp(@PathVariable long id, Form form, Model model) {
        return show(screen.view(id), form, model, "giving-up");
    }

    @PostMapping("/gap-agreements/{id}/giving-up")
    String giveUp(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    agreements.giveUp(id, form.read(() -> form.required("reason")));
                    form.done("gap.done.giving-up");
                },
                "redirect:/gap-agreements/" + id,
                () -> givingUp(id, form, model));
    }

    private <E> Map<String, String> choices(List<E> all, Function<E, String> name, String key) {
        Map<String, String> choices = new LinkedHashMap<>();
        all.forEach(each ->
                choices.put(name.apply(each), words.text("gap." + key + "." + name.apply(each))));
        return choices;
    }

    private static String show(AgreementView view, Form form, Model model, String word) {
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        return "gap/" + word;
    }
}
