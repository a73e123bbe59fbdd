package kr.dure.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.dure.document.Paper;
import kr.dure.document.Sheet;
import kr.dure.document.Sheet.Amount;
import kr.dure.document.Sheet.Cell;
import kr.dure.document.Sheet.Count;
import kr.dure.document.Sheet.Day;
import kr.dure.document.Sheet.Percent;
import kr.dure.document.Sheet.Text;
import kr.dure.insight.FundMonth;
import kr.dure.insight.Projection.Band;
import kr.dure.insight.WhatIf;
import kr.dure.insight.WhatIf.Pool;
import kr.dure.kernel.Won;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** A projection as tables: its years, and all 120 months with today's terms and the bands. */
@Component
class WhatIfTables {

    private static final List<String> YEARLY =
            List.of(
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
                    "refused");

    /** With the bands of the drawn paths. */
    private static final List<String> MONTHLY =
            Stream.concat(YEARLY.stream(), Stream.of("p5", "p25", "p50", "p75", "p95")).toList();

    private final Words words;

    WhatIfTables(Words words) {
        this.words = words;
    }

    Sheet months(WhatIfView view) {
        return new Sheet(
                words.text("insight.what-if.title"),
                List.of(view.fund().name(), words.text("insight.what-if.note")),
                headers(MONTHLY),
                rows(view),
                List.of());
    }

    /** The terms, what they lead to, and the years. */
    Paper paper(WhatIfView view) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Facts(terms(view)));
        blocks.add(pools(view).grid());
        blocks.add(new Paper.Heading(words.text("insight.what-if.result")));
        said(view).forEach(each -> blocks.add(Paper.Paragraph.of(each)));
        Sheet years = years(view);
        blocks.add(new Paper.Heading(years.title()));
        blocks.add(years.grid());
        blocks.add(Paper.Paragraph.of(words.text("insight.what-if.note")));
        return new Paper(words.text("insight.what-if.title"), "", view.day(), "", blocks);
    }

    private List<Paper.Fact> terms(WhatIfView view) {
        WhatIf terms = view.terms();
        return List.of(
                new Paper.Fact(words.text("insight.what-if.fund"), view.fund().name()),
                fact("fails", terms.fails()),
                fact("recovered", terms.recovered()),
                fact("lag", terms.lag()),
                fact("contribution", terms.contribution()),
                fact("cost", terms.cost()));
    }

    /** What is lent for, each on its terms. */
    private Sheet pools(WhatIfView view) {
        return new Sheet(
                words.text("insight.what-if.form"),
                List.of(),
                Stream.concat(Stream.of("pool"), WhatIfForm.OF_POOL.stream())
                        .map(each -> words.text("insight.what-if." + each))
                        .toList(),
                view.terms().pools().stream().map(this::row).toList(),
                List.of());
    }

    private List<Cell> row(Pool pool) {
        return List.of(
                new Text(pool.name()),
                new Percent(pool.rate().basisPoints()),
                new Amount(pool.cap()),
                new Percent(pool.full().basisPoints()),
                new Amount(pool.asked()),
                new Count(pool.applications()),
                new Count(pool.instalments()),
                new Count(pool.grace()),
                new Text(words.text("insight.what-if.repayment." + pool.repayment().name())));
    }

    private Paper.Fact fact(String name, Object value) {
        return new Paper.Fact(
                words.text("insight.what-if." + name),
                value instanceof Won won ? words.text("insight.what-if.won", won) : value + "");
    }

    private List<String> said(WhatIfView view) {
        return List.of(
                view.result().dry().map(each -> dry("dry", each)).orElseGet(() -> enough("enough")),
                view.base()
                        .dry()
                        .map(each -> dry("base.dry", each))
                        .orElseGet(() -> enough("base.enough")),
                words.text(
                        "insight.what-if.chance",
                        view.result().paths(),
                        view.turnedAwayPercent(),
                        view.seed()));
    }

    private String dry(String key, FundMonth month) {
        return words.text(
                "insight.what-if." + key,
                Integer.toString(month.month().getYear()),
                month.month().getMonthValue());
    }

    private String enough(String key) {
        return words.text("insight.what-if." + key);
    }

    /** What the page shows of each year: its last month, and the sums of its twelve. */
    Sheet years(WhatIfView view) {
        return new Sheet(
                words.text("insight.what-if.table"),
                List.of(),
                headers(YEARLY),
                view.years().stream().map(this::row).toList(),
                List.of());
    }

    private List<Cell> row(WhatIfView.Year year) {
        List<Cell> row = new ArrayList<>();
        row.add(new Text(words.text("insight.what-if.year", year.last().month().toString())));
        row.add(new Amount(year.last().cash()));
        row.add(new Amount(year.base()));
        row.add(new Amount(year.last().outstanding()));
        Stream.<Function<FundMonth, Won>>of(
                        FundMonth::contributed,
                        FundMonth::returned,
                        FundMonth::interest,
                        FundMonth::lent,
                        FundMonth::lost,
                        FundMonth::cost)
                .forEach(each -> row.add(new Amount(year.sum(each))));
        row.add(new Count(year.served()));
        row.add(new Count(year.refused()));
        return row;
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

    private List<String> headers(List<String> names) {
        return names.stream().map(each -> words.text("insight.what-if.column." + each)).toList();
    }
}
