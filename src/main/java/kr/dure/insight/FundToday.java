package kr.dure.insight;

import java.time.YearMonth;
import kr.dure.kernel.Won;

/**
 * Where a projection begins: what the fund holds and what it has lent.
 *
 * @param first the first month worked out
 * @param cash at its beginning
 * @param loans that run
 * @param running their principal and interest, by the months in which it comes due
 * @param late principal late by 90 days and more: taken for defaulted at the start
 */
public record FundToday(YearMonth first, Won cash, int loans, Flow running, Won late) {

    public Won lent() {
        return running.principal().plus(late);
    }
}
