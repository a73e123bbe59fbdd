package kr.dure.insight.web;

import java.util.ArrayList;
import java.util.List;
import kr.dure.document.Sheet;
import kr.dure.document.Sheet.Amount;
import kr.dure.document.Sheet.Blank;
import kr.dure.document.Sheet.Cell;
import kr.dure.document.Sheet.Count;
import kr.dure.document.Sheet.Day;
import kr.dure.document.Sheet.Percent;
import kr.dure.insight.Measure;
import kr.dure.insight.Measure.Kind;
import kr.dure.insight.Measures.On;
import kr.dure.kernel.Won;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** Every day's measures as a table, each with what it is a part of. */
@Component
class MeasuresTable {

    private final Words words;

    MeasuresTable(Words words) {
        this.words = words;
    }

    Sheet sheet(MeasuresView view) {
        return new Sheet(
                words.text("insight.measures.title"),
                List.of(view.fund().name(), words.text("insight.measures.note")),
                headers(),
                rows(view),
                List.of());
    }

    private static List<List<Cell>> rows(MeasuresView view) {
        return view.shown().days().stream().map(MeasuresTable::row).toList();
    }

    private static List<Cell> row(On on) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Day(on.day()));
        for (Kind kind : Kind.values()) {
            Measure measure = on.get(kind);
            Long points = measure.basisPoints();
            cells.add(points == null ? new Blank() : new Percent(points));
            cells.add(amount(kind, measure.part()));
            cells.add(amount(kind, measure.whole()));
        }
        return cells;
    }

    private static Cell amount(Kind kind, long amount) {
        return kind.counts() ? new Count(amount) : new Amount(Won.of(amount));
    }

    private List<String> headers() {
        List<String> headers = new ArrayList<>();
        headers.add(words.text("insight.measures.day"));
        for (Kind kind : Kind.values()) {
            headers.add(words.text("insight.measures.file", words.text(name(kind))));
            headers.add(words.text("insight.measures.part." + kind));
            headers.add(words.text("insight.measures.whole." + kind));
        }
        return headers;
    }

    private static String name(Kind kind) {
        return "insight.measures.name." + kind;
    }
}
