package kr.dure.ledger.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.dure.document.Paper;
import kr.dure.document.Papers;
import kr.dure.document.Sheets;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.Fund;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** Sets tables of figures as paper, sheet and CSV. */
@Component
class FigureSetter {

    private final Papers papers;
    private final Sheets sheets;
    private final Words words;
    private final Clock clock;

    FigureSetter(Papers papers, Sheets sheets, Words words, Clock clock) {
        this.papers = papers;
        this.sheets = sheets;
        this.words = words;
        this.clock = clock;
    }

    byte[] pdf(Fund fund, FiscalYear year, String name, List<FigureTable> made) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(
                new Paper.Facts(
                        List.of(
                                new Paper.Fact(
                                        words.text("ledger.year.position.fund"), fund.name()),
                                new Paper.Fact(words.text("ledger.year.basis"), fund.legalBasis()),
                                new Paper.Fact(
                                        words.text("ledger.plan.year"),
                                        words.text("ledger.fund.year", year)))));
        for (FigureTable each : made) {
            blocks.add(new Paper.Heading(each.title()));
            each.notes().forEach(note -> blocks.add(Paper.Paragraph.of(note)));
            blocks.add(each.grid());
        }
        String title =
                switch (name) {
                    case "settlement", "report" -> words.text("ledger.year.paper." + name, year);
                    case "trial" -> words.text("ledger.trial.title");
                    default -> made.getFirst().title();
                };
        return papers.pdf(new Paper(title, "", LocalDate.now(clock), "", blocks));
    }

    /** With a byte order mark, which Korean spreadsheets ask of UTF-8. */
    byte[] csv(FigureTable table) {
        return ("\uFEFF" + table.csv()).getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx(FigureTable table) {
        return sheets.xlsx(table.sheet());
    }
}
