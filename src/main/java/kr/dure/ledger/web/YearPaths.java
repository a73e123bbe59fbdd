package kr.dure.ledger.web;

import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.YearRefusal;

/** The year in an address. */
final class YearPaths {

    private YearPaths() {}

    static FiscalYear year(int year) {
        if (year < 2000 || year > 2200) {
            throw new YearRefusal.NoStatement();
        }
        return FiscalYear.of(year);
    }
}
