package kr.dure.loan.web;

import java.util.List;
import kr.dure.document.Paper;
import kr.dure.document.Sheet;
import kr.dure.loan.LoanStatement;
import kr.dure.screen.AsOfDays;

/** The account of a loan as its page shows it. */
public record LoanStatementView(
        LoanStatement statement,
        AsOfDays days,
        List<Paper.Fact> head,
        Sheet movements,
        Sheet dues,
        Sheet agreement) {

    public String number() {
        return statement.facts().loan().number();
    }

    public String path() {
        return "/loans/" + statement.facts().loan().id();
    }

    public String query() {
        return days.past() ? "?on=" + days.on() + "&known=" + days.known() : "";
    }
}
