package kr.dure.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.AsOf;
import kr.dure.ledger.Entry;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Funds;
import kr.dure.ledger.Plan;
import kr.dure.ledger.Plans;
import kr.dure.ledger.TrialBalance;
import kr.dure.ledger.Trials;
import kr.dure.screen.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The trial balance of any day, as known at the end of any day, and the way down to its entries.
 */
@Controller
class TrialPages {

    private static final int PAGE = 50;

    private final Funds funds;
    private final Plans plans;
    private final Trials trials;
    private final TrialFiles files;
    private final EntryLists lists;
    private final Clock clock;

    TrialPages(
            Funds funds,
            Plans plans,
            Trials trials,
            TrialFiles files,
            EntryLists lists,
            Clock clock) {
        this.funds = funds;
        this.plans = plans;
        this.trials = trials;
        this.files = files;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/fund/{id}/trial-balance")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer year,
            Form form,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        Dates dates = dates(form, today);
        Fund fund = funds.find(id);
        TrialBalance trial = trials.of(id, year(year, dates), dates.asOf());
        model.addAttribute("form", form.fill("on", today).fill("known", today));
        model.addAttribute(
                "view",
                new TrialView(
                        fund,
                        plans.of(id).stream().map(Plan::year).toList(),
                        trial,
                        dates.past(),
                        dates.query()));
        return "ledger/trial";
    }

    @GetMapping("/fund/{id}/trial-balance/{account}")
    String account(
            @PathVariable long id,
            @PathVariable long account,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Form form,
            Model model) {
        Dates dates = dates(form, LocalDate.now(clock));
        Fund fund = funds.find(id);
        List<Entry> found = trials.entries(account, dates.asOf(), before, PAGE + 1);
        List<Entry> shown = found.subList(0, Math.min(PAGE, found.size()));
        String here = "/fund/" + id + "/trial-balance";
        model.addAttribute(
                "view",
                new TrialAccountView(
                        fund,
                        trials.account(id, account, dates.asOf()),
                        lists.ofAccount(account, shown),
                        here + "?" + dates.query(),
                        found.size() > PAGE
                                ? "%s/%d?%s&before=%d"
                                        .formatted(
                                                here, account, dates.query(), shown.getLast().id())
                                : ""));
        return "ledger/trial-account";
    }

    @GetMapping("/fund/{id}/trial-balance.{kind}")
    ResponseEntity<byte[]> file(
            @PathVariable long id,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable Integer year,
            Form form) {
        Dates dates = dates(form, LocalDate.now(clock));
        TrialBalance trial = trials.of(id, year(year, dates), dates.asOf());
        return files.file(funds.find(id), trial, kind);
    }

    /** Both days, and whether they are not both today. */
    private record Dates(LocalDate on, LocalDate known, boolean past) {

        AsOf asOf() {
            return AsOfDates.asOf(on, known);
        }

        String query() {
            return "on=" + on + "&known=" + known;
        }
    }

    /** What cannot be read is taken for today; the form says so at its field. */
    private static Dates dates(Form form, LocalDate today) {
        LocalDate on = form.dateOrNull("on");
        LocalDate known = form.dateOrNull("known");
        boolean past = AsOfDates.read(form, today) != null;
        return past
                ? new Dates(on == null ? today : on, known == null ? today : known, true)
                : new Dates(today, today, false);
    }

    private static FiscalYear year(@Nullable Integer year, Dates dates) {
        return year == null ? FiscalYear.of(dates.on()) : YearPaths.year(year);
    }
}
