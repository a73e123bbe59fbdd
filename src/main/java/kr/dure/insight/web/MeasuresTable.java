package kr.dure.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.dure.document.Paper;
import kr.dure.document.Sheet;
import kr.dure.document.Sheet.Amount;
import kr.dure.document.Sheet.Blank;
import kr.dure.document.Sheet.Cell;
import kr.dure.document.Sheet.Count;
import kr.dure.document.Sheet.Day;
import kr.dure.document.Sheet.Percent;
import kr.dure.document.Sheet.Text;
import kr.dure.insight.Measure;
import kr.dure.insight.Measure.Kind;
import kr.dure.insight.Measures.On;
import kr.dure.kernel.Won;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every day's measures as a table, each with what it is a part of, and as a paper. */
@Component
class MeasuresTable {

    private final Words words;

    MeasuresTable(Words words) {
        this.words = words;
    }

    Sheet sheet(MeasuresView view) {
        List<String> headers = new ArrayList<>(List.of(words.text("insight.measures.day")));
        for (Kind kind : Kind.values()) {
            headers.add(words.text("insight.measures.file", name(kind)));
            headers.add(words.text("insight.measures.part." + kind));
            headers.add(words.text("insight.measures.whole." + kind));
        }
        return new Sheet(
                words.text("insight.measures.title"),
                notes(view),
                headers,
                view.shown().days().stream().map(MeasuresTable::row).toList(),
                List.of());
    }

    private List<String> notes(MeasuresView view) {
        return Stream.of(
                        view.fund().name(),
                        asOf(view),
                        words.text("insight.measures.note"),
                        view.tellsAll() ? "" : words.text("insight.measures.unknown.why"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private String asOf(MeasuresView view) {
        return words.text("insight.measures.as-of", view.fund().name(), view.day(), view.known());
    }

    private static List<Cell> row(On on) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Day(on.day()));
        for (Kind kind : Kind.values()) {
            cells.addAll(cells(kind, on.get(kind)));
        }
        return cells;
    }

    /** Share, part and whole. */
    private static List<Cell> cells(Kind kind, @Nullable Measure measure) {
        return measure == null
                ? List.of(new Blank(), new Blank(), new Blank())
                : List.of(
                        share(measure),
                        amount(kind, measure.part()),
                        amount(kind, measure.whole()));
    }

    private static Cell share(@Nullable Measure measure) {
        Long points = measure == null ? null : measure.basisPoints();
        return points == null ? new Blank() : new Percent(points);
    }

    private static Cell amount(Kind kind, long amount) {
        return kind.counts() ? new Count(amount) : new Amount(Won.of(amount));
    }

    /** The measures of the day with what they are parts of, all days in percent, who is late. */
    Paper paper(MeasuresView view) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(Paper.Paragraph.of(asOf(view)));
        if (!view.tellsAll()) {
            blocks.add(Paper.Paragraph.of(words.text("insight.measures.unknown.why")));
        }
        add(blocks, now(view));
        add(blocks, months(view));
        if (view.allLate().isEmpty()) {
            String none = view.tellsAll() ? "none" : "unknown";
            blocks.add(Paper.Paragraph.of(words.text("insight.measures.late." + none)));
        } else {
            add(blocks, late(view));
        }
        blocks.add(Paper.Paragraph.of(words.text("insight.measures.note")));
        return new Paper(words.text("insight.measures.title"), "", view.made(), "", blocks);
    }

    private static void add(List<Paper.Block> blocks, Sheet sheet) {
        blocks.add(new Paper.Heading(sheet.title()));
        sheet.notes().forEach(each -> blocks.add(Paper.Paragraph.of(each)));
        blocks.add(sheet.grid());
    }

    private Sheet now(MeasuresView view) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Cell> row = new ArrayList<>(List.of(new Text(name(kind))));
            row.addAll(cells(kind, view.get(kind)));
            row.add(new Text(ratio(kind)));
            rows.add(row);
        }
        return sheet("now", List.of(), List.of("name", "percent", "part", "whole", "how"), rows);
    }

    private String ratio(Kind kind) {
        return words.text(
                "insight.measures.ratio",
                words.text("insight.measures.part." + kind),
                words.text("insight.measures.whole." + kind));
    }

    private Sheet months(MeasuresView view) {
        List<String> headers = new ArrayList<>(List.of(words.text("insight.measures.day")));
        Stream.of(Kind.values()).map(this::name).forEach(headers::add);
        List<List<Cell>> rows = new ArrayList<>();
        for (On on : view.shown().days()) {
            List<Cell> row = new ArrayList<>(List.of(new Day(on.day())));
            Stream.of(Kind.values()).map(kind -> share(on.get(kind))).forEach(row::add);
            rows.add(row);
        }
        return new Sheet(
                words.text("insight.measures.file", words.text("insight.measures.months")),
                List.of(),
                headers,
                rows,
                List.of());
    }

    private Sheet late(MeasuresView view) {
        return sheet(
                "late",
                List.of(words.text("insight.measures.late.count", view.allLate().size())),
                List.of("late.number", "late.days", "late.balance"),
                view.late().stream()
                        .map(each ->
                                List.<Cell>of(
                                        new Text(each.number()),
                                        new Count(each.days()),
                                        new Amount(each.balance())))
                        .toList());
    }

    private Sheet sheet(
            String title, List<String> notes, List<String> headers, List<List<Cell>> rows) {
        return new Sheet(
                words.text("insight.measures." + title),
                notes,
                headers.stream().map(each -> words.text("insight.measures." + each)).toList(),
                rows,
                List.of());
    }

    private String name(Kind kind) {
        return words.text("insight.measures.name." + kind);
    }
}
