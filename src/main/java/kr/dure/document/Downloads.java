package kr.dure.document;

import java.util.function.Supplier;
import kr.dure.kernel.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** The door to tables that are taken away: as paper, sheet or CSV, by the end of their address. */
@Service
public class Downloads {

    private final Papers papers;
    private final Sheets sheets;

    Downloads(Papers papers, Sheets sheets) {
        this.papers = papers;
        this.sheets = sheets;
    }

    /**
     * Tables are in the reader's language, paper is in Korean.
     *
     * @param name of the file, without its ending
     * @param kind its ending: pdf, xlsx or csv
     * @throws FileRefusal if there is no such kind
     */
    public ResponseEntity<byte[]> answer(
            String name, String kind, Sheet sheet, Supplier<Paper> paper) {
        if (kind.equals("pdf")) {
            return paper(name, papers.pdf(Language.KOREAN.get(paper)));
        }
        return answer(name, kind, sheet);
    }

    /** The same for a table that is no paper. */
    public ResponseEntity<byte[]> answer(String name, String kind, Sheet sheet) {
        return switch (kind) {
            case "xlsx" -> answer(name + ".xlsx", FileKind.XLSX.mediaType(), sheets.xlsx(sheet));
            case "csv" -> answer(name + ".csv", "text/csv;charset=UTF-8", sheets.csv(sheet));
            default -> throw FileRefusal.absent();
        };
    }

    /** A paper that was set already. */
    public ResponseEntity<byte[]> paper(String name, byte[] pdf) {
        return answer(name + ".pdf", FileKind.PDF.mediaType(), pdf);
    }

    private static ResponseEntity<byte[]> answer(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
