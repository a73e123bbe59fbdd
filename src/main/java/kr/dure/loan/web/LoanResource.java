package kr.dure.loan.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.dure.loan.ArrearsBucket;
import kr.dure.loan.LoanFilter;
import kr.dure.loan.LoanKind;
import kr.dure.loan.LoanRegister;
import kr.dure.loan.LoanRegister.Row;
import kr.dure.loan.LoanStatements;
import kr.dure.loan.web.LoanAnswers.Dues;
import kr.dure.loan.web.LoanAnswers.ListedLoan;
import kr.dure.loan.web.LoanAnswers.LoanThen;
import kr.dure.loan.web.LoanStatementAnswers.Account;
import kr.dure.party.Organisations;
import kr.dure.screen.AsOfDays;
import kr.dure.screen.Keyed;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Loans for programs: the list, one of them on a day, and its schedule. */
@RestController
class LoanResource {

    private final LoanRegister register;
    private final LoanStatements statements;
    private final Organisations organisations;
    private final Clock clock;

    LoanResource(
            LoanRegister register,
            LoanStatements statements,
            Organisations organisations,
            Clock clock) {
        this.register = register;
        this.statements = statements;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/api/v1/loans")
    @Operation(operationId = "listLoans", summary = "loan.api.list")
    Keyed<ListedLoan> list(
            @RequestParam(required = false) @Nullable LoanStateWord state,
            @RequestParam(required = false) @Nullable ArrearsBucket bucket,
            @RequestParam(required = false) @Nullable LoanKind kind,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit,
            HttpServletRequest request) {
        var filter = new LoanFilter(state == null ? null : state.word(), bucket, kind, after);
        List<Row> read = register.rows(filter, Keyed.reading(limit));
        Map<Long, String> names =
                organisations.names(read.stream().map(Row::organisationId).distinct().toList());
        List<ListedLoan> rows = read.stream().map(each -> ListedLoan.of(each, names)).toList();
        return Keyed.of(rows, limit, ListedLoan::id, request);
    }

    @GetMapping("/api/v1/loans/{id}")
    @Operation(operationId = "showLoan", summary = "loan.api.show")
    LoanThen show(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate known) {
        AsOfDays days = AsOfDays.of(on, known, clock);
        var facts = register.find(id, days.on(), days.moment());
        return LoanThen.of(
                facts, days, organisations.names(List.of(facts.loan().organisationId())));
    }

    @GetMapping("/api/v1/loans/{id}/schedule")
    @Operation(operationId = "showSchedule", summary = "loan.api.schedule")
    Dues schedule(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate known) {
        AsOfDays days = AsOfDays.of(on, known, clock);
        return Dues.of(register.find(id, days.on(), days.moment()), days);
    }

    @GetMapping("/api/v1/loans/{id}/statement")
    @Operation(operationId = "showLoanStatement", summary = "loan.api.statement")
    Account statement(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate known) {
        AsOfDays days = AsOfDays.of(on, known, clock);
        return Account.of(statements.of(id, days.on(), days.moment()), days);
    }
}
