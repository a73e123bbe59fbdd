package kr.dure.ledger.web;

import java.util.List;
import kr.dure.document.FileKind;
import kr.dure.kernel.Language;
import kr.dure.ledger.Book;
import kr.dure.ledger.Fund;
import kr.dure.ledger.TrialBalance;
import kr.dure.ledger.YearRefusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
        byte[] bytes = Language.KOREAN.get(() -> bytes(fund, trial, kind));
        String type =
                switch (kind) {
                    case "pdf" -> MediaType.APPLICATION_PDF_VALUE;
                    case "xlsx" -> FileKind.XLSX.mediaType();
                    default -> "text/csv;charset=UTF-8";
                };
        String name = "fund-%d-trial-balance-%s.%s".formatted(fund.id(), trial.asOf().day(), kind);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private byte[] bytes(Fund fund, TrialBalance trial, String kind) {
        return switch (kind) {
            case "pdf" ->
                    setter.pdf(
                            fund,
                            trial.year(),
                            "trial",
                            List.of(
                                    tables.of(fund, trial, Book.ASSET),
                                    tables.of(fund, trial, Book.BUDGET)));
            case "xlsx" -> setter.xlsx(tables.whole(fund, trial));
            case "csv" -> setter.csv(tables.whole(fund, trial));
            default -> throw new YearRefusal.NoStatement();
        };
    }
}
