package kr.dure.ledger.web;

import java.time.YearMonth;
import java.util.Map;
import kr.dure.ledger.About;
import kr.dure.ledger.CashBook;
import kr.dure.ledger.Fund;
import kr.dure.ledger.Subjects.Subject;

/** A month of the cash book, and the records behind its entries. */
public record CashView(Fund fund, YearMonth month, CashBook book, Map<About, Subject> subjects) {

    public String path(int year) {
        return "/fund/" + fund.id() + "/years/" + year + "/cash";
    }
}
