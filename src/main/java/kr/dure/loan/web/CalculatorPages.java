package kr.dure.loan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kr.dure.kernel.Refusal;
import kr.dure.screen.Form;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The repayment calculator, for everybody. Nothing typed is kept; the terms are the address. */
@Controller
class CalculatorPages {

    private static final String PATH = "/calculator";

    private final CalculatorFiles files;
    private final Clock clock;

    CalculatorPages(CalculatorFiles files, Clock clock) {
        this.files = files;
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

    @GetMapping("/calculator/schedule.csv")
    ResponseEntity<byte[]> csv(Form form, HttpServletRequest request) {
        return file(
                form,
                request,
                "text/csv;charset=UTF-8",
                "schedule.csv",
                result -> files.csv(result).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/calculator/schedule.xlsx")
    ResponseEntity<byte[]> xlsx(Form form, HttpServletRequest request) {
        return file(form, request, LoanSheets.MEDIA_TYPE, "schedule.xlsx", files::xlsx);
    }

    /** Terms that cannot stand lead back to the page, which says what is wrong with them. */
    private ResponseEntity<byte[]> file(
            Form form,
            HttpServletRequest request,
            String type,
            String name,
            Function<Calculation, byte[]> made) {
        CalculatorForm.fill(form, LocalDate.now(clock));
        Calculation result;
        try {
            result = CalculatorForm.read(form);
        } catch (Refusal wrong) {
            String query = Objects.requireNonNullElse(request.getQueryString(), "");
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, PATH + "?" + query)
                    .build();
        }
        Map<String, String> headers =
                Map.of(
                        HttpHeaders.CONTENT_TYPE,
                        type,
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
        return ResponseEntity.ok()
                .headers(all -> headers.forEach(all::set))
                .body(made.apply(result));
    }
}
