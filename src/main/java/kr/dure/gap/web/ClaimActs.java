package kr.dure.gap.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dure.gap.Agreement;
import kr.dure.gap.AgreementRegister;
import kr.dure.gap.Claim;
import kr.dure.gap.ClaimCheck.Checked;
import kr.dure.gap.ClaimMoney;
import kr.dure.gap.Claims;
import kr.dure.gap.LineDraft;
import kr.dure.kernel.Rate;
import kr.dure.screen.Form;
import kr.dure.screen.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is done to a claim, each act a form of its own. */
@Controller
class ClaimActs {

    private final Claims claims;
    private final ClaimMoney money;
    private final AgreementRegister agreements;
    private final ClaimScreen screen;
    private final GapNames names;
    private final Words words;

    ClaimActs(
            Claims claims,
            ClaimMoney money,
            AgreementRegister agreements,
            ClaimScreen screen,
            GapNames names,
            Words words) {
        this.claims = claims;
        this.money = money;
        this.agreements = agreements;
        this.screen = screen;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/gap-claims/{id}/lines")
    String line(@PathVariable long id, Form form, Model model) {
        ClaimView view = screen.view(id);
        Claim claim = view.claim();
        YearMonth month = claim.month();
        form.fill("from", month.atDay(1));
        form.fill("until", month.atEndOfMonth());
        form.fill("days", month.lengthOfMonth());
        List<Agreement> claimable = agreements.claimable(claim.bankCode(), month);
        Map<Long, String> enterprises =
                names.enterprises(claimable.stream().map(Agreement::organisationId).toList());
        Map<String, String> numbers = new LinkedHashMap<>();
        claimable.forEach(each ->
                numbers.put(
                        each.number(),
                        each.number() + " " + enterprises.getOrDefault(each.organisationId(), "")));
        model.addAttribute("numbers", numbers);
        return show(view, form, model, "lines");
    }

    @PostMapping("/gap-claims/{id}/lines")
    String addLine(@PathVariable long id, Form form, Model model) {
        int next = screen.view(id).claim().lines().size() + 1;
        return form.submit(
                () -> {
                    claims.addLine(id, form.read(() -> lineOf(form, next)));
                    form.done("gap.done.line");
                },
                "redirect:/gap-claims/" + id,
                () -> line(id, form, model));
    }

    private static LineDraft lineOf(Form form, int nr) {
        return new LineDraft(
                nr,
                form.required("named"),
                form.date("from"),
                form.date("until"),
                form.number("days"),
                form.won("balance"),
                form.value("rate", Rate::read, Rate.ZERO).basisPoints(),
                form.won("interest"),
                form.won("subsidy"));
    }

    /** Lines that do not match are chosen, and why they do not is written down already. */
    @GetMapping("/gap-claims/{id}/return")
    String back(@PathVariable long id, Form form, Model model) {
        ClaimView view = screen.view(id);
        List<Checked> differing = view.check().differing();
        form.fill(
                "reason",
                differing.stream()
                        .flatMap(each -> each.check().findings().stream())
                        .map(each -> words.text(each.key(), each.args()))
                        .distinct()
                        .collect(Collectors.joining("\n")));
        List<String> chosen =
                form.all("_key").isEmpty()
                        ? differing.stream().map(each -> Long.toString(each.line().id())).toList()
                        : form.all("lines");
        model.addAttribute("chosen", chosen);
        return show(view, form, model, "return");
    }

    @PostMapping("/gap-claims/{id}/return")
    String sendBack(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    List<Long> lines =
                            form.all("lines").stream()
                                    .filter(each -> each.matches("[0-9]{1,18}"))
                                    .map(Long::valueOf)
                                    .toList();
                    claims.sendBack(id, lines, form.read(() -> form.required("reason")));
                    form.done("gap.done.return", lines.size());
                },
                "redirect:/gap-claims/" + id,
                () -> back(id, form, model));
    }

    @GetMapping("/gap-claims/{id}/discarding")
    String discarding(@PathVariable long id, Form form, Model model) {
        return show(screen.view(id), form, model, "discarding");
    }

    @PostMapping("/gap-claims/{id}/discarding")
    String discard(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    claims.discard(id, form.read(() -> form.required("reason")));
                    form.done("gap.done.discarding");
                },
                "redirect:/gap-claims/" + id,
                () -> discarding(id, form, model));
    }

    @GetMapping("/gap-claims/{id}/approval")
    String approval(@PathVariable long id, Form form, Model model) {
        return show(screen.view(id), form, model, "approval");
    }

    @PostMapping("/gap-claims/{id}/approval")
    String approve(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    claims.approve(id);
                    form.done("gap.done.approval");
                },
                "redirect:/gap-claims/" + id,
                () -> approval(id, form, model));
    }

    @GetMapping("/gap-claims/{id}/commitment")
    String commitment(@PathVariable long id, Form form, Model model) {
        ClaimView view = screen.view(id);
        model.addAttribute("available", money.available(view.claim()));
        return show(view, form, model, "commitment");
    }

    @PostMapping("/gap-claims/{id}/commitment")
    String commit(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    money.commit(id);
                    form.done("gap.done.commitment");
                },
                "redirect:/gap-claims/" + id,
                () -> commitment(id, form, model));
    }

    @GetMapping("/gap-claims/{id}/taking-back")
    String takingBack(@PathVariable long id, Form form, Model model) {
        return show(screen.view(id), form, model, "taking-back");
    }

    @PostMapping("/gap-claims/{id}/taking-back")
    String takeBack(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    money.takeBack(id, form.read(() -> form.required("reason")));
                    form.done("gap.done.taking-back");
                },
                "redirect:/gap-claims/" + id,
                () -> takingBack(id, form, model));
    }

    @GetMapping("/gap-claims/{id}/payment")
    String payment(@PathVariable long id, Form form, Model model) {
        ClaimView view = screen.view(id);
        form.fill("paidOn", view.today());
        return show(view, form, model, "payment");
    }

    @PostMapping("/gap-claims/{id}/payment")
    String pay(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    LocalDate paidOn = form.read(() -> form.date("paidOn"));
                    money.pay(id, paidOn, form.key());
                    form.done("gap.done.payment");
                },
                "redirect:/gap-claims/" + id,
                () -> payment(id, form, model));
    }

    private static String show(ClaimView view, Form form, Model model, String word) {
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        return "gap/" + word;
    }
}
