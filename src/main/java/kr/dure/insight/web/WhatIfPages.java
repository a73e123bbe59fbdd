package kr.dure.insight.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import kr.dure.insight.FundToday;
import kr.dure.insight.Outlook;
import kr.dure.insight.Overview;
import kr.dure.insight.Projection;
import kr.dure.insight.WhatIf;
import kr.dure.kernel.Refusal;
import kr.dure.ledger.Fund;
import kr.dure.screen.Form;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 만약에: the fund's cash over ten years under other terms. Nothing typed is kept. */
@Controller
class WhatIfPages {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Overview overview;
    private final Outlook outlook;
    private final WhatIfFiles files;

    WhatIfPages(Overview overview, Outlook outlook, WhatIfFiles files) {
        this.overview = overview;
        this.outlook = outlook;
        this.files = files;
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
        return form.submit(
                () -> {
                    model.addAttribute("view", view(fund.get(), usual, form));
                    return "insight/what-if";
                },
                () -> "insight/what-if");
    }

    @GetMapping("/what-if/months.csv")
    ResponseEntity<byte[]> csv(Form form) {
        return file(form, "text/csv;charset=UTF-8", "what-if.csv");
    }

    @GetMapping("/what-if/months.xlsx")
    ResponseEntity<byte[]> xlsx(Form form) {
        return file(form, XLSX, "what-if.xlsx");
    }

    private ResponseEntity<byte[]> file(Form form, String type, String name) {
        Optional<Fund> fund = overview.mainFund();
        WhatIfView view;
        try {
            if (fund.isEmpty()) {
                return back("");
            }
            WhatIf usual = outlook.usual(fund.get());
            WhatIfForm.fill(form, usual);
            view = view(fund.get(), usual, form);
        } catch (Refusal wrong) {
            return back("?" + WhatIfForm.query(form));
        }
        byte[] body =
                name.endsWith(".csv")
                        ? files.csv(view).getBytes(StandardCharsets.UTF_8)
                        : files.xlsx(view);
        Map<String, String> headers =
                Map.of(
                        HttpHeaders.CONTENT_TYPE,
                        type,
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
        return ResponseEntity.ok().headers(all -> headers.forEach(all::set)).body(body);
    }

    /** Terms that cannot stand lead back to the page, which says what is wrong with them. */
    private static ResponseEntity<byte[]> back(String query) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/what-if" + query)
                .build();
    }

    private WhatIfView view(Fund fund, WhatIf usual, Form form) {
        WhatIf terms = WhatIfForm.read(form);
        FundToday today = outlook.today(fund);
        return new WhatIfView(
                fund,
                today,
                usual,
                terms,
                Projection.of(today, terms, form.number("seed"), WhatIfForm.PATHS),
                Projection.of(today, usual, 0, 0),
                WhatIfForm.query(form));
    }
}
