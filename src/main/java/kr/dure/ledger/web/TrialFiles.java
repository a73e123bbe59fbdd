package kr.dure.ledger.web;

import java.util.List;
import kr.dure.ledger.Book;
import kr.dure.ledger.Fund;
import kr.dure.ledger.TrialBalance;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A trial balance as PDF, XLSX and CSV. */
@Component
class TrialFiles {

    private final TrialTables tables;
    private final FigureSetter setter;

    TrialFiles(TrialTables tables, FigureSetter setter) {
        this.tables = tables;
        this.setter = setter;
    }

    ResponseEntity<byte[]> file(Fund fund, TrialBalance trial, String kind) {
        return setter.answer(() -> made(fund, trial), kind);
    }

    private FigureSetter.Made made(Fund fund, TrialBalance trial) {
        return new FigureSetter.Made(
                fund,
                trial.year(),
                "trial",
                "fund-%d-trial-balance-%s".formatted(fund.id(), trial.asOf().day()),
                tables.whole(fund, trial),
                List.of(tables.of(fund, trial, Book.ASSET), tables.of(fund, trial, Book.BUDGET)));
    }
}
