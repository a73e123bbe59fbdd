package kr.dure.ledger;

import java.util.Set;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;

/**
 * A line of a plan (지방기금법 제9조).
 *
 * @param code short and stable over the years ({@code SHOP_DEPOSIT}); unique in plan and side
 * @param division 장 of income, 정책사업 of spending
 * @param section 관 of income, 단위사업 of spending
 * @param title 항 of income, 세부사업 of spending
 * @param drafted what the draft says; of a fixed plan the books say it
 * @param fixed whether its plan is fixed
 */
public record Line(
        long id,
        long planId,
        long fundId,
        FiscalYear year,
        Side side,
        String code,
        String division,
        String section,
        String title,
        Won drafted,
        boolean fixed) {

    private static final Set<String> LOAN_RETURNS =
            Set.of("LOAN_PRINCIPAL", "LOAN_INTEREST", "LATE_INTEREST");

    /** Income from outside; what comes back from loans is billed and received instead. */
    public boolean takesContributions() {
        return side == Side.INCOME && !LOAN_RETURNS.contains(code);
    }
}
