package kr.dure.insight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kr.dure.document.Downloads;
import kr.dure.insight.FundToday;
import kr.dure.insight.Outlook;
import kr.dure.insight.Overview;
import kr.dure.insight.Projection;
import kr.dure.insight.WhatIf;
import kr.dure.kernel.Refusal;
import kr.dure.ledger.Fund;
import kr.dure.screen.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 만약에: the fund's cash over ten years under other terms. Nothing typed is kept. */
@Controller
class WhatIfPages {

    private final Overview overview;
    private final Outlook outlook;
    private final WhatIfTables tables;
    private final Downloads downloads;
    private final Clock clock;

    WhatIfPages(
            Overview overview,
            Outlook outlook,
            WhatIfTables tables,
            Downloads downloads,
            Clock clock) {
        this.overview = overview;
        this.outlook = outlook;
        this.tables = tables;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping("/what-if")
    String show(Form form, Model model) {
        model.addAttribute("form", form);
        Optional<Fund> fund = overview.mainFund();
        if (fund.isEmpty()) {
            return "insight/what-if";
        }
        WhatIf usual = outlook.usual(fund.get());
        WhatIfForm.fill(form, usual);
        model.addAttribute("usual", usual);
        model.addAttribute("demands", outlook.demands(fund.get()));
        return form.submit(
                () -> {
                    WhatIfView view = view(fund.get(), usual, form);
                    model.addAttribute("view", view);
                    model.addAttribute("years", tables.years(view));
                    return "insight/what-if";
                },
                () -> "insight/what-if");
    }

    @GetMapping("/what-if/months.{kind}")
    ResponseEntity<byte[]> file(@PathVariable String kind, Form form) {
        Optional<Fund> fund = overview.mainFund();
        if (fund.isEmpty()) {
            return back("");
        }
        WhatIf usual = outlook.usual(fund.get());
        WhatIfForm.fill(form, usual);
        WhatIfView view;
        try {
            view = view(fund.get(), usual, form);
        } catch (Refusal wrong) {
            return back("?" + WhatIfForm.query(form, usual));
        }
        return downloads.answer("what-if", kind, tables.months(view), () -> tables.paper(view));
    }

    /** Terms that cannot stand lead back to the page, which says what is wrong with them. */
    private static ResponseEntity<byte[]> back(String query) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/what-if" + query)
                .build();
    }

    private WhatIfView view(Fund fund, WhatIf usual, Form form) {
        WhatIf terms = WhatIfForm.read(form, usual);
        FundToday today = outlook.today(fund);
        return new WhatIfView(
                fund,
                today,
                usual,
                terms,
                Projection.of(today, terms, form.number("seed"), WhatIfForm.PATHS),
                Projection.of(today, usual, 0, 0),
                form.number("seed"),
                LocalDate.now(clock),
                WhatIfForm.query(form, usual));
    }
}
