package kr.dure.programme;

import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the programmes that lend from one line of a fund.
 *
 * @param programme the name of the first of them
 * @param limit the most one may ask for today; null where the terms name none
 * @param applications handed in, each by its last submission
 * @param atLimit those that asked for as much as the limit of their day
 * @param below what the others asked for, all together
 */
public record Demand(
        String lineCode,
        String programme,
        @Nullable Won limit,
        int applications,
        int atLimit,
        Won below) {}
