package kr.dure.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kr.dure.document.Downloads;
import kr.dure.document.Paper;
import kr.dure.document.Sheet;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Language;
import kr.dure.ledger.Fund;
import kr.dure.screen.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out the tables of a fund's year, with the fund's name at the head of their paper. */
@Component
class FigureSetter {

    private final Downloads downloads;
    private final Words words;
    private final Clock clock;

    FigureSetter(Downloads downloads, Words words, Clock clock) {
        this.downloads = downloads;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What is handed out.
     *
     * @param name of what it is, which names its paper
     * @param file its name without its ending
     * @param sheet the one table of a sheet, {@code paper} those of a paper
     */
    record Made(
            Fund fund, FiscalYear year, String name, String file, Sheet sheet, List<Sheet> paper) {

        static Made of(Fund fund, FiscalYear year, String name, String file, List<Sheet> made) {
            return new Made(fund, year, name, file, made.getFirst(), made);
        }
    }

    /** In Korean, whoever reads: these are official. */
    ResponseEntity<byte[]> answer(Supplier<Made> making, String kind) {
        return Language.KOREAN.get(() -> {
            Made made = making.get();
            return downloads.answer(made.file(), kind, made.sheet(), () -> paper(made));
        });
    }

    private Paper paper(Made made) {
        List<Paper.Block> blocks = new ArrayList<>();
        Fund fund = made.fund();
        blocks.add(
                new Paper.Facts(
                        List.of(
                                new Paper.Fact(
                                        words.text("ledger.year.position.fund"), fund.name()),
                                new Paper.Fact(words.text("ledger.year.basis"), fund.legalBasis()),
                                new Paper.Fact(
                                        words.text("ledger.plan.year"),
                                        words.text("ledger.fund.year", made.year())))));
        for (Sheet each : made.paper()) {
            blocks.add(new Paper.Heading(each.title()));
            each.notes().forEach(note -> blocks.add(Paper.Paragraph.of(note)));
            blocks.add(each.grid());
        }
        String title =
                switch (made.name()) {
                    case "settlement", "report" ->
                            words.text("ledger.year.paper." + made.name(), made.year());
                    case "trial" -> words.text("ledger.trial.title");
                    default -> made.sheet().title();
                };
        return new Paper(title, "", LocalDate.now(clock), "", blocks);
    }
}
