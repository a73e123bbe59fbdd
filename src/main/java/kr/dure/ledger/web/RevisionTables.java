package kr.dure.ledger.web;

import java.util.ArrayList;
import java.util.List;
import kr.dure.document.Sheet;
import kr.dure.document.Sheet.Cell;
import kr.dure.kernel.Won;
import kr.dure.ledger.Revision;
import kr.dure.ledger.Side;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** The comparison of a supplementary plan as a table: 기정액, 변경액, 증감. */
@Component
class RevisionTables {

    private final Words words;

    RevisionTables(Words words) {
        this.words = words;
    }

    Sheet of(Revision.Comparison comparison) {
        Revision revision = comparison.revision();
        List<List<Cell>> rows = new ArrayList<>();
        for (Side side : List.of(Side.INCOME, Side.SPENDING)) {
            comparison
                    .rows(side)
                    .forEach(each ->
                            rows.add(
                                    row(
                                            side,
                                            each.line().division() + " · " + each.line().title(),
                                            each.before(),
                                            each.after())));
            rows.add(
                    row(
                            side,
                            words.text("ledger.total"),
                            comparison.before(side),
                            comparison.after(side)));
        }
        return new Sheet(
                words.text("ledger.revision.title", comparison.plan().year(), revision.nr()),
                List.of(
                        words.text("ledger.plan.voted", revision.votedOn(), revision.resolution()),
                        words.text("ledger.year.unit.won")),
                List.of(
                        words.text("ledger.revision.side"),
                        words.text("ledger.posting.line"),
                        words.text("ledger.revision.before"),
                        words.text("ledger.revision.after"),
                        words.text("ledger.revision.change")),
                rows,
                List.of());
    }

    private List<Cell> row(Side side, String name, Won before, Won after) {
        return List.of(
                Cell.of(words.text("ledger.year.side." + side)),
                Cell.of(name),
                Cell.of(before),
                Cell.of(after),
                Cell.of(after.minus(before)));
    }
}
