package kr.dure.gap.web;

import java.util.ArrayList;
import java.util.List;
import kr.dure.document.Paper;
import kr.dure.document.Paper.Fact;
import kr.dure.document.Sheet;
import kr.dure.document.Sheet.Amount;
import kr.dure.document.Sheet.Blank;
import kr.dure.document.Sheet.Cell;
import kr.dure.document.Sheet.Count;
import kr.dure.document.Sheet.Day;
import kr.dure.document.Sheet.Percent;
import kr.dure.document.Sheet.Text;
import kr.dure.gap.Claim;
import kr.dure.gap.ClaimLine;
import kr.dure.kernel.Won;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** What the bank is told of its claim: each line, what went back and why, what is paid. */
@Component
class ClaimStatement {

    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "enterprise",
                    "from",
                    "until",
                    "days",
                    "balance",
                    "rate",
                    "subsidy",
                    "outcome");

    private final Words words;

    ClaimStatement(Words words) {
        this.words = words;
    }

    Sheet sheet(ClaimView view) {
        List<List<Cell>> rows =
                view.claim().lines().stream().map(each -> cells(view, each)).toList();
        List<Cell> totals = new ArrayList<>(List.of(new Text(words.text("gap.total"))));
        for (int i = 0; i < COLUMNS.size() - 3; i++) {
            totals.add(new Blank());
        }
        totals.add(new Amount(view.claim().claimed()));
        totals.add(new Text(sums(view)));
        return new Sheet(title(view), notes(view), headers(), rows, totals);
    }

    private List<String> headers() {
        return COLUMNS.stream().map(each -> words.text("gap.column." + each)).toList();
    }

    private String title(ClaimView view) {
        return words.text("gap.statement.title", view.claim().month(), view.bank());
    }

    private List<String> notes(ClaimView view) {
        return List.of(view.fund(), words.text("gap.state.claim." + view.claim().state()));
    }

    private String sums(ClaimView view) {
        return words.text("gap.statement.sums", view.setOff(), view.payable());
    }

    private List<Cell> cells(ClaimView view, ClaimLine line) {
        return List.of(
                new Text(line.named()),
                new Text(view.enterprise(line)),
                new Day(line.from()),
                new Day(line.until()),
                new Count(line.days()),
                new Amount(line.balance()),
                new Percent(line.rateBp()),
                new Amount(line.subsidy()),
                new Text(outcome(view.claim(), line)));
    }

    private String outcome(Claim claim, ClaimLine line) {
        if (line.returned() != null) {
            return words.text("gap.outcome.returned", line.returned().reason());
        }
        return words.text("gap.outcome." + (claim.approval() == null ? "open" : "approved"));
    }

    Paper paper(ClaimView view) {
        Claim claim = view.claim();
        List<Paper.Block> blocks =
                List.of(
                        new Paper.Facts(
                                List.of(
                                        fact("fund", view.fund()),
                                        fact("line", view.line()),
                                        fact("claimed", won(claim.claimed())),
                                        fact("set-off", won(view.setOff())),
                                        fact("payable", won(view.payable())),
                                        fact("account", view.bank() + " " + claim.accountNo()),
                                        fact(
                                                "state",
                                                words.text("gap.state.claim." + claim.state())))),
                        sheet(view).withoutTotals().grid(),
                        Paper.Paragraph.of(words.text("gap.statement.rule")));
        return new Paper(title(view), "", view.today(), "", blocks);
    }

    private String won(Won won) {
        return words.text("gap.won", won);
    }

    private Fact fact(String name, String value) {
        return new Fact(words.text("gap.fact." + name), value);
    }
}
