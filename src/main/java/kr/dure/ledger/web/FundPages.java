package kr.dure.ledger.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import kr.dure.ledger.AccountKind;
import kr.dure.ledger.AsOf;
import kr.dure.ledger.Figures;
import kr.dure.ledger.Fund;
import kr.dure.ledger.FundFigures;
import kr.dure.ledger.Funds;
import kr.dure.ledger.LineFigures;
import kr.dure.ledger.Plan;
import kr.dure.ledger.PlanChanged;
import kr.dure.ledger.Plans;
import kr.dure.ledger.Seals;
import kr.dure.ledger.Side;
import kr.dure.screen.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The fund at a glance, and the formula behind each of its figures. */
@Controller
class FundPages {

    private static final int ENTRIES_SHOWN = 15;

    private final Funds funds;
    private final Plans plans;
    private final Figures figures;
    private final Seals seals;
    private final EntryLists lists;
    private final Clock clock;

    FundPages(
            Funds funds, Plans plans, Figures figures, Seals seals, EntryLists lists, Clock clock) {
        this.funds = funds;
        this.plans = plans;
        this.figures = figures;
        this.seals = seals;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/fund")
    String show(
            @RequestParam(required = false) @Nullable Long fund,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) Why.@Nullable Figure why,
            Form form,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        AsOf asOf = AsOfDates.read(form, today);
        model.addAttribute("form", form.fill("on", today).fill("known", today));
        List<Fund> all = funds.all();
        Optional<Fund> chosen =
                all.stream().filter(each -> fund == null || each.id() == fund).findFirst();
        Optional<Plan> plan = chosen.flatMap(each -> choose(each, year, today));
        if (chosen.isEmpty() || plan.isEmpty()) {
            model.addAttribute("fund", chosen.orElse(null));
            return "ledger/fund-none";
        }
        Shown shown = read(chosen.get(), plan.get(), asOf);
        model.addAttribute(
                "view",
                new FundView(
                        chosen.get(),
                        all,
                        plan.get(),
                        plans.of(chosen.get().id()),
                        shown.figures,
                        shown.lines,
                        lists.ofFund(chosen.get().id(), Long.MAX_VALUE, ENTRIES_SHOWN),
                        seals.last().orElse(null),
                        why == null ? null : why(why, shown, plan.get(), asOf),
                        query(chosen.get(), plan.get(), asOf == null ? null : form),
                        asOf != null));
        return "ledger/fund";
    }

    private record Shown(
            FundFigures figures, List<LineFigures> lines, Map<AccountKind, Won> sums) {}

    private Shown read(Fund fund, Plan plan, @Nullable AsOf asOf) {
        FiscalYear year = plan.year();
        return asOf == null
                ? new Shown(
                        figures.of(fund.id(), year),
                        plans.lines(plan.id()),
                        figures.sums(fund.id(), year))
                : new Shown(
                        figures.of(fund.id(), year, asOf),
                        plans.lines(plan.id(), asOf),
                        figures.sums(fund.id(), year, asOf));
    }

    private Why why(Why.Figure why, Shown shown, Plan plan, @Nullable AsOf asOf) {
        List<Long> spending =
                shown.lines.stream()
                        .filter(each -> each.line().side() == Side.SPENDING)
                        .map(each -> each.line().id())
                        .toList();
        Won changed =
                plans.changes(plan.id()).stream()
                        .filter(each -> spending.contains(each.lineId()))
                        .filter(each -> asOf == null || !each.changedOn().isAfter(asOf.day()))
                        .map(PlanChanged::amount)
                        .reduce(Won.ZERO, Won::plus);
        return Why.of(why, shown.figures, shown.sums, shown.lines, changed);
    }

    /** The year asked for, else this year, else the nearest before it, else any. */
    private Optional<Plan> choose(Fund fund, @Nullable Integer year, LocalDate today) {
        int wanted = year == null ? today.getYear() : year;
        List<Plan> own = plans.of(fund.id());
        return own.stream()
                .filter(each -> each.year().year() <= wanted)
                .max(Comparator.comparing(Plan::year))
                .or(() -> own.stream().findFirst());
    }

    private static String query(Fund fund, Plan plan, @Nullable Form dates) {
        String query = "?fund=" + fund.id() + "&year=" + plan.year();
        return dates == null
                ? query
                : query
                        + "&on="
                        + encode(dates.text("on"))
                        + "&known="
                        + encode(dates.text("known"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
