package kr.dure.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dure.document.Sheet;
import kr.dure.document.Sheet.Amount;
import kr.dure.document.Sheet.Cell;
import kr.dure.document.Sheet.Count;
import kr.dure.document.Sheet.Day;
import kr.dure.document.Sheet.Text;
import kr.dure.document.Sheets;
import kr.dure.insight.FundMonth;
import kr.dure.insight.Projection.Band;
import kr.dure.kernel.Won;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** All 120 months as files, with today's terms and the bands beside them. */
@Component
class WhatIfFiles {

    /** Without it a spreadsheet takes UTF-8 for the old Korean encoding. */
    private static final String MARK = "\ufeff";

    private final Sheets sheets;
    private final Words words;

    WhatIfFiles(Sheets sheets, Words words) {
        this.sheets = sheets;
        this.words = words;
    }

    String csv(WhatIfView view) {
        String head = String.join(",", headers());
        return MARK
                + rows(view).stream()
                        .map(row ->
                                row.stream()
                                        .map(WhatIfFiles::plain)
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    byte[] xlsx(WhatIfView view) {
        return sheets.xlsx(
                new Sheet(
                        words.text("insight.what-if.title"),
                        List.of(view.fund().name(), words.text("insight.what-if.note")),
                        headers(),
                        rows(view),
                        List.of()));
    }

    private static String plain(Cell cell) {
        return switch (cell) {
            case Amount amount -> Long.toString(amount.won().amount());
            case Count count -> Long.toString(count.count());
            case Day day -> day.date().toString();
            case Text text -> text.text();
            case Sheet.Blank blank -> "";
        };
    }

    private static List<List<Cell>> rows(WhatIfView view) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < view.result().months().size(); at++) {
            FundMonth month = view.result().months().get(at);
            Band band = view.result().bands().get(at);
            List<Cell> row = new ArrayList<>();
            row.add(new Day(month.month().atEndOfMonth()));
            Stream.of(
                            month.cash(),
                            view.base().months().get(at).cash(),
                            month.outstanding(),
                            month.contributed(),
                            month.returned(),
                            month.interest(),
                            month.lent(),
                            month.lost(),
                            month.cost())
                    .forEach((Won each) -> row.add(new Amount(each)));
            row.add(new Count(month.served()));
            row.add(new Count(month.refused()));
            Stream.of(band.p5(), band.p25(), band.p50(), band.p75(), band.p95())
                    .forEach((Won each) -> row.add(new Amount(each)));
            rows.add(row);
        }
        return rows;
    }

    private List<String> headers() {
        return Stream.of(
                        "month",
                        "cash",
                        "base",
                        "outstanding",
                        "contributed",
                        "returned",
                        "interest",
                        "lent",
                        "lost",
                        "cost",
                        "served",
                        "refused",
                        "p5",
                        "p25",
                        "p50",
                        "p75",
                        "p95")
                .map(each -> words.text("insight.what-if.column." + each))
                .toList();
    }
}
