package kr.dure.ledger;

import kr.dure.kernel.Won;

/**
 * Committed for one thing and not paid when the books were closed (이월, 지방기금법 제12조).
 *
 * @param lineId the line it was committed on, perhaps of an earlier year still
 * @param amount what was carried over
 * @param open what of it is neither paid nor given up since
 */
public record CarryOver(
        long lineId, String code, String title, About about, Won amount, Won open) {}
