package kr.dure.ledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kr.dure.kernel.Won;
import kr.dure.ledger.About;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.Balances;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Funds;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Subjects.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The way down from a figure: a line and what it is bound to, an account and its entries. */
@Controller
class LinePages {

    private static final int PAGE = 50;
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Funds funds;
    private final Plans plans;
    private final Balances balances;
    private final EntryLists lists;
    private final Trail trail;

    LinePages(Funds funds, Plans plans, Balances balances, EntryLists lists, Trail trail) {
        this.funds = funds;
        this.plans = plans;
        this.balances = balances;
        this.lists = lists;
        this.trail = trail;
    }

    @GetMapping("/fund/lines/{id}")
    String line(
            @PathVariable long id,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Model model) {
        LineFigures line = plans.line(id);
        Map<About, Map<AccountKind, Won>> sums = balances.ofLine(id);
        Map<About, Subject> names = trail.of(sums.keySet());
        Fund fund = funds.find(line.line().fundId());
        model.addAttribute(
                "view",
                new LineView(
                        fund,
                        line,
                        LineRow.bar(line),
                        lists.ofLine(id, before, PAGE),
                        sums.entrySet().stream()
                                .map(each -> subject(each, names.get(each.getKey())))
                                .toList(),
                        plans.changes(line.line().planId()).stream()
                                .filter(each -> each.lineId() == id)
                                .toList(),
                        PAGE));
        return "ledger/line";
    }

    @GetMapping("/fund/{id}/accounts/{kind}")
    String account(
            @PathVariable("id") long fund,
            @PathVariable AccountKind kind,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Model model) {
        model.addAttribute("fund", funds.find(fund));
        model.addAttribute("kind", kind);
        model.addAttribute("balance", balances.of(fund, kind, null, ALWAYS, EVER));
        model.addAttribute("entries", lists.ofKind(fund, kind, before, PAGE));
        model.addAttribute("pageSize", PAGE);
        return "ledger/account";
    }

    private static LineView.AboutRow subject(
            Map.Entry<About, Map<AccountKind, Won>> sums, @Nullable Subject subject) {
        return new LineView.AboutRow(sums.getKey(), subject, sums.getValue());
    }
}
