package kr.dure.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.dure.document.Downloads;
import kr.dure.insight.Measures;
import kr.dure.insight.Overview;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Funds;
import kr.dure.screen.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 회전기금 지표: how a fund revolves, as of any day, as known at the end of any day. */
@Controller
class MeasuresPages {

    private final Overview overview;
    private final Funds funds;
    private final Measures measures;
    private final MeasuresTable table;
    private final Downloads downloads;
    private final Clock clock;

    MeasuresPages(
            Overview overview,
            Funds funds,
            Measures measures,
            MeasuresTable table,
            Downloads downloads,
            Clock clock) {
        this.overview = overview;
        this.funds = funds;
        this.measures = measures;
        this.table = table;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping("/measures")
    String show(@RequestParam(required = false) @Nullable Long fund, Form form, Model model) {
        LocalDate day = day(form, "on");
        LocalDate known = day(form, "known");
        model.addAttribute("form", form.fill("on", day).fill("known", known));
        fund(fund)
                .map(each -> view(each, day, known))
                .ifPresent(view -> model.addAttribute("view", view));
        return "insight/measures";
    }

    @GetMapping("/measures/months.{kind}")
    ResponseEntity<byte[]> file(
            @PathVariable String kind,
            @RequestParam(name = "fund", required = false) @Nullable Long id,
            Form form) {
        LocalDate day = day(form, "on");
        LocalDate known = day(form, "known");
        Optional<Fund> fund = fund(id);
        if (fund.isEmpty() || form.hasErrors()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/measures")
                    .build();
        }
        MeasuresView view = view(fund.get(), day, known);
        String name = "fund-%d-measures-%s".formatted(fund.get().id(), day);
        return downloads.answer(name, kind, table.sheet(view), () -> table.paper(view));
    }

    private MeasuresView view(Fund fund, LocalDate day, LocalDate known) {
        return new MeasuresView(
                fund, funds.all(), LocalDate.now(clock), measures.of(fund.id(), day, known));
    }

    private Optional<Fund> fund(@Nullable Long id) {
        List<Fund> all = funds.all();
        return id == null
                ? overview.mainFund()
                : all.stream().filter(each -> each.id() == id).findFirst();
    }

    /** Today where nothing is typed; where it cannot be, too, and the form says so. */
    private LocalDate day(Form form, String field) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = form.dateOrNull(field);
        if (day != null && day.isAfter(today)) {
            form.wrong(field, "insight.measures.not-yet", today);
        }
        return day == null || form.error(field) != null ? today : day;
    }
}
