package kr.dure.loan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import kr.dure.document.Downloads;
import kr.dure.document.Sheet;
import kr.dure.kernel.Refusal;
import kr.dure.screen.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The repayment calculator, for everybody. Nothing typed is kept; the terms are the address. */
@Controller
class CalculatorPages {

    private static final String PATH = "/calculator";

    private final CalculatorTable table;
    private final Downloads downloads;
    private final Clock clock;

    CalculatorPages(CalculatorTable table, Downloads downloads, Clock clock) {
        this.table = table;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(Form form, Model model) {
        CalculatorForm.fill(form, LocalDate.now(clock));
        String template =
                form.submit(
                        () -> {
                            model.addAttribute("result", CalculatorForm.read(form));
                            return "loan/calculator";
                        },
                        () -> "loan/calculator");
        model.addAttribute("form", form);
        model.addAttribute("fine", CalculatorForm.isFine(form));
        return template;
    }

    /** Terms that cannot stand lead back to the page, which says what is wrong with them. */
    @GetMapping("/calculator/schedule.{kind}")
    ResponseEntity<byte[]> file(@PathVariable String kind, Form form, HttpServletRequest request) {
        CalculatorForm.fill(form, LocalDate.now(clock));
        Sheet sheet;
        try {
            sheet = table.sheet(CalculatorForm.read(form));
        } catch (Refusal wrong) {
            String query = Objects.requireNonNullElse(request.getQueryString(), "");
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, PATH + "?" + query)
                    .build();
        }
        boolean csv = kind.equals("csv");
        return downloads.answer("schedule", kind, csv ? sheet.withoutTotals() : sheet);
    }
}
