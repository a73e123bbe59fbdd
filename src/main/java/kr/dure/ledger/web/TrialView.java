package kr.dure.ledger.web;

import java.util.List;
import kr.dure.kernel.FiscalYear;
import kr.dure.ledger.Fund;
import kr.dure.ledger.TrialBalance;

/**
 * A trial balance as it is shown.
 *
 * @param years those the fund has a plan of, the latest first
 * @param past whether it is not that of now
 * @param query both dates, for the way down and the files
 */
public record TrialView(
        Fund fund, List<FiscalYear> years, TrialBalance trial, boolean past, String query) {

    public String path() {
        return "/fund/" + fund.id() + "/trial-balance";
    }
}
