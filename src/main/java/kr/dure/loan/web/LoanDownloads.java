package kr.dure.loan.web;

import kr.dure.document.Downloads;
import kr.dure.loan.LoanFilter;
import kr.dure.loan.LoanRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Loans to take away: the list, the schedule of one, and its bills. */
@Controller
class LoanDownloads {

    private static final int SHEET = 100_000;

    private final LoanRegister register;
    private final LoanScreen screen;
    private final LoanSheets sheets;
    private final Downloads downloads;

    LoanDownloads(
            LoanRegister register, LoanScreen screen, LoanSheets sheets, Downloads downloads) {
        this.register = register;
        this.screen = screen;
        this.sheets = sheets;
        this.downloads = downloads;
    }

    @GetMapping("/loans/sheet")
    ResponseEntity<byte[]> sheet(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String bucket,
            @RequestParam(defaultValue = "") String kind) {
        LoanFilter filter = LoanPages.filter(state, bucket, kind, null);
        return downloads.answer("loans", "xlsx", sheets.list(register.list(filter, SHEET)));
    }

    @GetMapping("/loans/{id}/schedule")
    ResponseEntity<byte[]> schedule(@PathVariable long id) {
        LoanView loan = screen.today(id);
        String name = "loan-" + loan.facts().loan().number();
        return downloads.answer(name, "xlsx", sheets.schedule(loan));
    }

    @GetMapping("/loans/{id}/bills/{no}")
    ResponseEntity<byte[]> bill(@PathVariable long id, @PathVariable int no) {
        return downloads.paper("bill-" + id + "-" + no, register.billPaper(id, no));
    }
}
