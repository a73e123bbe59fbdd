package kr.dure.insight;

import java.time.YearMonth;
import kr.dure.kernel.Won;

/**
 * One month of a projection.
 *
 * @param cash at its end: the cash before + contributed + returned + interest − lent − cost
 * @param outstanding at its end: before + lent − returned − lost
 * @param returned principal, with what was recovered of defaulted loans
 * @param lost what will not come back of loans defaulted in the month
 * @param served applications lent to
 * @param refused applications for which the cash did not reach
 */
public record FundMonth(
        YearMonth month,
        Won cash,
        Won outstanding,
        Won contributed,
        Won returned,
        Won interest,
        Won lent,
        Won lost,
        Won cost,
        int served,
        int refused) {}
