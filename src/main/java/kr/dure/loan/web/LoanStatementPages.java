package kr.dure.loan.web;

import java.time.Clock;
import kr.dure.document.Downloads;
import kr.dure.loan.LoanStatement;
import kr.dure.loan.LoanStatements;
import kr.dure.screen.AsOfDays;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The account of one loan (융자금 원장), as a page and to take away. */
@Controller
class LoanStatementPages {

    private final LoanStatements statements;
    private final LoanStatementTables tables;
    private final Downloads downloads;
    private final Clock clock;

    LoanStatementPages(
            LoanStatements statements,
            LoanStatementTables tables,
            Downloads downloads,
            Clock clock) {
        this.statements = statements;
        this.tables = tables;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping("/loans/{id}/statement")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            Model model) {
        AsOfDays days = AsOfDays.typed(on, known, clock);
        LoanStatement statement = statements.of(id, days.on(), days.moment());
        model.addAttribute(
                "view",
                new LoanStatementView(
                        statement,
                        days,
                        tables.head(statement, days),
                        tables.movements(statement, days),
                        tables.dues(statement),
                        tables.agreement(statement)));
        return "loan/statement";
    }

    @GetMapping("/loans/{id}/statement.{kind}")
    ResponseEntity<byte[]> file(
            @PathVariable long id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known) {
        AsOfDays days = AsOfDays.typed(on, known, clock);
        LoanStatement statement = statements.of(id, days.on(), days.moment());
        String name =
                "loan-%s-statement-%s".formatted(statement.facts().loan().number(), days.on());
        return downloads.answer(
                name, kind, tables.movements(statement, days), () -> tables.paper(statement, days));
    }
}
