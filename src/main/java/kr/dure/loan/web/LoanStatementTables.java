package kr.dure.loan.web;

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
import kr.dure.document.Sheet.Text;
import kr.dure.kernel.Rate;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.Loan;
import kr.dure.loan.LoanRun;
import kr.dure.loan.LoanStatement;
import kr.dure.loan.LoanStatement.Due;
import kr.dure.loan.LoanStatement.Movement;
import kr.dure.loan.LoanStatement.Sums;
import kr.dure.loan.Repaid;
import kr.dure.loan.TurnKind;
import kr.dure.screen.AsOfDays;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;

/** The account of a loan as tables, for its page, paper and files alike. */
@Component
class LoanStatementTables {

    private final Words words;

    LoanStatementTables(Words words) {
        this.words = words;
    }

    Paper paper(LoanStatement statement, AsOfDays days) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Facts(head(statement, days)));
        for (Sheet each :
                List.of(movements(statement, days), dues(statement), agreement(statement))) {
            blocks.add(new Paper.Heading(each.title()));
            blocks.add(
                    each.rows().isEmpty()
                            ? Paper.Paragraph.of(words.text("loan.statement.none"))
                            : each.grid());
        }
        String number = words.text("loan.number", statement.facts().loan().number());
        return new Paper(words.text("loan.statement.title"), number, days.on(), "", blocks);
    }

    /** Who borrowed what, on which terms. */
    List<Paper.Fact> head(LoanStatement statement, AsOfDays days) {
        Loan loan = statement.facts().loan();
        List<Paper.Fact> facts = new ArrayList<>();
        facts.add(fact("borrower", statement.borrower()));
        facts.add(fact("amount", loan.amount()));
        facts.add(
                fact(
                        "terms",
                        Rate.of(loan.rateBp()),
                        Repaid.inWords(words, statement.facts().terms()),
                        loan.terms().everyMonths()));
        facts.add(fact("late", Rate.of(loan.late().on(days.on()))));
        var contract = statement.facts().contract();
        if (contract != null) {
            facts.add(fact("contract", contract.signedOn(), contract.months()));
        }
        statement
                .facts()
                .run()
                .map(LoanRun::maturity)
                .ifPresent(maturity -> facts.add(fact("maturity", maturity)));
        facts.add(fact("as-of", days.on(), days.known()));
        return facts;
    }

    private Paper.Fact fact(String name, Object... args) {
        String key = "loan.statement.head." + name;
        return new Paper.Fact(words.text(key), words.text(key + ".value", args));
    }

    Sheet movements(LoanStatement statement, AsOfDays days) {
        List<List<Cell>> rows = statement.movements().stream().map(this::row).toList();
        List<Cell> totals = new ArrayList<>(List.of(total(), new Blank(), new Blank()));
        Stream.of(
                        statement.sum(Movement::paidOut),
                        statement.sum(Movement::billed),
                        statement.sum(Movement::received),
                        statement.sum(Movement::relieved),
                        statement.sum(each -> each.parts().late()),
                        statement.sum(each -> each.parts().interest()),
                        statement.sum(each -> each.parts().principal()),
                        statement.told().principal())
                .forEach(each -> totals.add(new Amount(each)));
        return new Sheet(
                words.text("loan.statement.movements"),
                head(statement, days).stream()
                        .map(each -> each.label() + " " + each.value())
                        .toList(),
                headers(
                        "on",
                        "kind",
                        "said",
                        "paid-out",
                        "billed",
                        "received",
                        "relieved",
                        "late",
                        "interest",
                        "principal",
                        "lent"),
                rows,
                totals);
    }

    private List<Cell> row(Movement each) {
        String kind = each.kind().name();
        List<Cell> cells = new ArrayList<>();
        cells.add(new Day(each.on()));
        cells.add(new Text(words.text("loan.statement.kind." + kind)));
        cells.add(new Text(words.text("loan.statement.said." + kind, said(each))));
        Stream.of(
                        each.paidOut(),
                        each.billed(),
                        each.received(),
                        each.relieved(),
                        each.parts().late(),
                        each.parts().interest(),
                        each.parts().principal())
                .forEach(amount -> cells.add(amount.isZero() ? new Blank() : new Amount(amount)));
        cells.add(new Amount(each.lent()));
        return cells;
    }

    private Object[] said(Movement each) {
        return each.said().stream()
                .map(what -> what instanceof TurnKind turn ? words.text(turn.deed()) : what)
                .toArray();
    }

    Sheet dues(LoanStatement statement) {
        List<Due> dues = statement.dues();
        return new Sheet(
                words.text("loan.statement.dues"),
                List.of(),
                headers("no", "due", "days", "late", "interest", "principal", "payable"),
                dues.stream().map(LoanStatementTables::row).toList(),
                List.of());
    }

    private static List<Cell> row(Due each) {
        return List.of(
                new Count(each.no()),
                new Day(each.dueOn()),
                each.late() == 0 ? new Blank() : new Count(each.late()),
                new Amount(each.open().late()),
                new Amount(each.open().interest()),
                new Amount(each.open().principal()),
                new Amount(each.open().sum()));
    }

    /** What the statement says beside what the books hold. */
    Sheet agreement(LoanStatement statement) {
        Sums told = statement.told();
        Sums booked = statement.booked();
        return new Sheet(
                words.text("loan.statement.agreement"),
                List.of(),
                headers("account", "told", "booked", "difference"),
                List.of(
                        agreement("principal", told.principal(), booked.principal()),
                        agreement("interest", told.interest(), booked.interest()),
                        agreement("cash", told.cash(), booked.cash())),
                List.of());
    }

    private List<Cell> agreement(String account, Won told, Won booked) {
        return List.of(
                new Text(words.text("loan.statement.account." + account)),
                new Amount(told),
                new Amount(booked),
                new Amount(told.minus(booked)));
    }

    private Cell total() {
        return new Text(words.text("loan.total"));
    }

    private List<String> headers(String... names) {
        return Stream.of(names).map(each -> words.text("loan.statement.column." + each)).toList();
    }
}
