package kr.dure.ledger;

import kr.dure.kernel.Won;

/**
 * What a fund holds over a year (기금 현재액), counted by fiscal year: the twenty days of January in
 * which a year still receives and pays are that year's.
 *
 * @param prior 전년도 말 현재액, with what the fund held when its books began
 * @param raised 조성액: contributions, and what was received
 * @param used 사용액: what was paid
 * @param lent principal lent and not back, beside the deposit
 */
public record Position(Won prior, Won raised, Won used, Won lent) {

    /** 당해연도 말 현재액: the deposit. */
    public Won current() {
        return prior.plus(raised).minus(used);
    }

    /** The deposit, and what is lent. */
    public Won whole() {
        return current().plus(lent);
    }
}
