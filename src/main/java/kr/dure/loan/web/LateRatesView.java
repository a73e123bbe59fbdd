package kr.dure.loan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.dure.ledger.Fund;
import kr.dure.loan.LateRate;
import kr.dure.loan.LateRate.Own;
import kr.dure.loan.LateRate.State;
import kr.dure.loan.LateRates;

/** The rates of late interest of a fund as their page shows them. */
public record LateRatesView(
        Fund fund,
        List<Fund> funds,
        List<Own> own,
        List<LateRate> rates,
        Map<Long, String> names,
        LocalDate today) {

    public State state(LateRate rate) {
        return LateRates.state(rate, rates, today);
    }

    public String by(LateRate rate) {
        return names.getOrDefault(rate.stamp().accountId(), "");
    }
}
