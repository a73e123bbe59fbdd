package kr.dure.loan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.dure.ledger.Fund;
import kr.dure.loan.OrdinanceRate;
import kr.dure.loan.OrdinanceRate.Own;
import kr.dure.loan.OrdinanceRate.State;
import kr.dure.loan.OrdinanceRates;

/** The rates of late interest of a fund as their page shows them. */
public record LateRatesView(
        Fund fund,
        List<Fund> funds,
        List<Own> own,
        List<OrdinanceRate> rates,
        Map<Long, String> names,
        LocalDate today) {

    public State state(OrdinanceRate rate) {
        return OrdinanceRates.state(rate, rates, today);
    }

    public String by(OrdinanceRate rate) {
        return names.getOrDefault(rate.stamp().accountId(), "");
    }
}
