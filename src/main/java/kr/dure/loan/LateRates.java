package kr.dure.loan;

import java.time.LocalDate;
import java.util.List;
import kr.dure.access.Office;
import kr.dure.ledger.Funds;
import kr.dure.loan.LateRate.Difference;
import kr.dure.loan.LateRate.Draft;
import kr.dure.loan.LateRate.Own;
import kr.dure.loan.LateRate.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the rates of late interest (연체이자율) that the ordinance of a fund sets from a day on.
 * Every loan of the fund takes the rate of the day, for what is late already too; before the first
 * of them each takes its own, that of the terms it was awarded on. Nothing is booked: late interest
 * is booked as it is paid.
 */
@Service
public class LateRates {

    private final Desk desk;
    private final LateRateTable table;
    private final Funds funds;

    LateRates(Desk desk, LateRateTable table, Funds funds) {
        this.desk = desk;
        this.table = table;
        this.funds = funds;
    }

    /** All that were ever set, by their days. */
    @Transactional(readOnly = true)
    public List<LateRate> of(long fundId) {
        return table.of(funds.find(fundId).id());
    }

    /** The rates its open loans have of their own, which hold until the first of these. */
    @Transactional(readOnly = true)
    public List<Own> own(long fundId) {
        return table.own(funds.find(fundId).id());
    }

    /** How one of them stands today. */
    public static State state(LateRate rate, List<LateRate> all, LocalDate today) {
        if (rate.withdrawn() != null) {
            return State.WITHDRAWN;
        }
        if (rate.from().isAfter(today)) {
            return State.COMING;
        }
        boolean followed =
                all.stream()
                        .filter(each -> each.withdrawn() == null)
                        .anyMatch(each ->
                                each.from().isAfter(rate.from()) && !each.from().isAfter(today));
        return followed ? State.OVER : State.IN_FORCE;
    }

    /**
     * What a rate would change, by what is late today.
     *
     * @throws LoanRefusal as {@link #set}
     */
    @Transactional(readOnly = true)
    public Difference preview(long fundId, Draft draft) {
        check(draft);
        return table.difference(funds.find(fundId).id(), draft, desk.today());
    }

    /**
     * Sets a rate from a day on. By the fund manager.
     *
     * @throws LoanRefusal if the day is over, has a rate already, or no article is named
     */
    @Transactional
    public void set(long fundId, Draft draft) {
        desk.mustBe(Office.FUND_MANAGER);
        check(draft);
        table.set(funds.find(fundId).id(), draft);
    }

    private void check(Draft draft) {
        if (draft.from().isBefore(desk.today())) {
            throw LoanRefusal.lateRateOver(draft.from(), desk.today());
        }
        if (draft.article().isBlank()) {
            throw LoanRefusal.empty("article");
        }
    }

    /**
     * Withdraws a rate set by mistake, as long as its day has not come. By the fund manager.
     *
     * @throws LoanRefusal if it has begun, or is withdrawn already
     */
    @Transactional
    public void withdraw(long id, String reason) {
        desk.mustBe(Office.FUND_MANAGER);
        if (reason.isBlank()) {
            throw LoanRefusal.empty("reason");
        }
        LateRate rate = find(id);
        if (!rate.from().isAfter(desk.today())) {
            throw LoanRefusal.lateRateBegun(rate.from());
        }
        if (!table.withdraw(id, reason)) {
            throw LoanRefusal.lateRateWithdrawn();
        }
    }

    /**
     * @throws LoanRefusal if the region has none of that number
     */
    @Transactional(readOnly = true)
    public LateRate find(long id) {
        return table.of(fund(id)).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(LoanRefusal::absent);
    }

    /** Whose rate it is. */
    @Transactional(readOnly = true)
    public long fund(long id) {
        return table.fundOf(id).orElseThrow(LoanRefusal::absent);
    }
}
