package kr.dure.ledger;

import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;

/**
 * A fund at a glance.
 *
 * @param planned 지출계획현액 of the year
 * @param committed bound by 지출원인행위 and not yet paid
 * @param paid 지출액 of the year
 * @param available planned − committed − paid − carried over into a later year
 * @param returned principal, interest and late interest received in the year
 * @param cash what the fund holds
 * @param lent principal still owed to the fund
 */
public record FundFigures(
        Fund fund,
        FiscalYear year,
        Won planned,
        Won committed,
        Won paid,
        Won available,
        Won returned,
        Won cash,
        Won lent) {}
