package kr.dure.gap.web;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.dure.gap.ClaimLine;
import kr.dure.gap.Overpayment;
import kr.dure.gap.Overpayments;
import kr.dure.gap.RefundDraft;
import kr.dure.kernel.Won;
import kr.dure.ledger.Line;
import kr.dure.screen.Form;
import kr.dure.screen.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is written down of a paid claim: that it was too much, and what of it came back. */
@Controller
class OverpaymentActs {

    private final Overpayments overpayments;
    private final ClaimScreen screen;
    private final Words words;

    OverpaymentActs(Overpayments overpayments, ClaimScreen screen, Words words) {
        this.overpayments = overpayments;
        this.screen = screen;
        this.words = words;
    }

    @GetMapping("/gap-claims/{id}/overpayment")
    String overpayment(@PathVariable long id, Form form, Model model) {
        ClaimView view = screen.view(id);
        Map<String, String> lines = new LinkedHashMap<>();
        for (ClaimLine each : view.claim().standing()) {
            lines.put(
                    Long.toString(each.id()),
                    words.text("gap.line.named", each.nr(), view.enterprise(each), each.subsidy()));
        }
        view.check().differing().stream()
                .findFirst()
                .ifPresent(first -> {
                    form.fill("line", first.line().id());
                    Won more = first.line().subsidy().minus(first.check().subsidy());
                    form.fill("amount", more.isPositive() ? more : null);
                });
        model.addAttribute("lines", lines);
        return show(view, form, model, "overpayment");
    }

    @PostMapping("/gap-claims/{id}/overpayment")
    String overpaid(@PathVariable long id, Form form, Model model) {
        record Given(long line, Won amount, String reason) {}
        return form.submit(
                () -> {
                    Given given =
                            form.read(() ->
                                    new Given(
                                            form.number("line"),
                                            form.won("amount"),
                                            form.required("reason")));
                    overpayments.found(id, given.line(), given.amount(), given.reason());
                    form.done("gap.done.overpayment");
                },
                "redirect:/gap-claims/" + id,
                () -> overpayment(id, form, model));
    }

    @GetMapping("/gap-claims/{id}/refund")
    String refund(@PathVariable long id, Form form, Model model) {
        ClaimView view = screen.view(id);
        Map<String, String> open = new LinkedHashMap<>();
        view.overpayments().stream()
                .filter(each -> each.open().isPositive())
                .forEach(each -> open.put(Long.toString(each.id()), named(view, each)));
        Map<String, String> lines = new LinkedHashMap<>();
        for (Line each : overpayments.lines(view.claim())) {
            String name = words.text("gap.refund.line", each.year(), each.title());
            lines.merge(each.code(), name, (last, now) -> last + ", " + now);
        }
        form.fill("receivedOn", view.today());
        if (open.size() == 1) {
            form.fill("overpayment", open.keySet().iterator().next());
            form.fill("amount", view.open());
        }
        if (lines.size() == 1) {
            form.fill("line", lines.keySet().iterator().next());
        }
        model.addAttribute("open", open);
        model.addAttribute("lines", lines);
        return show(view, form, model, "refund");
    }

    private String named(ClaimView view, Overpayment each) {
        ClaimLine line = view.line(each);
        return words.text("gap.refund.of", line.nr(), view.enterprise(line), each.open());
    }

    @PostMapping("/gap-claims/{id}/refund")
    String receive(@PathVariable long id, Form form, Model model) {
        return form.submit(
                () -> {
                    overpayments.receive(id, form.read(() -> refundOf(form)));
                    form.done("gap.done.refund");
                },
                "redirect:/gap-claims/" + id,
                () -> refund(id, form, model));
    }

    private static RefundDraft refundOf(Form form) {
        return new RefundDraft(
                form.number("overpayment"),
                form.date("receivedOn"),
                form.won("amount"),
                form.required("line"),
                form.key());
    }

    @GetMapping("/gap-claims/{id}/refunds/{refundId}/reversal")
    String reversal(@PathVariable long id, @PathVariable long refundId, Form form, Model model) {
        ClaimView view = screen.view(id);
        model.addAttribute("refund", overpayments.refund(id, refundId));
        return show(view, form, model, "refund-reversal");
    }

    @PostMapping("/gap-claims/{id}/refunds/{refundId}/reversal")
    String reverse(@PathVariable long id, @PathVariable long refundId, Form form, Model model) {
        return form.submit(
                () -> {
                    overpayments.reverse(id, refundId, form.read(() -> form.required("reason")));
                    form.done("gap.done.refund-reversal");
                },
                "redirect:/gap-claims/" + id,
                () -> reversal(id, refundId, form, model));
    }

    private static String show(ClaimView view, Form form, Model model, String word) {
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        return "gap/" + word;
    }
}
