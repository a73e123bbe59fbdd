package kr.dure.ledger;

import kr.dure.kernel.Won;

/**
 * A line in the columns of 지방기금법 시행령 제6조; those of the other side are zero.
 *
 * @param planned 수입계획액, or 지출계획액: as voted and changed
 * @param assessed 징수결정액
 * @param received 수납액
 * @param writtenOff 불납결손액
 * @param carriedIn 전년도이월액
 * @param spent 지출액
 * @param carriedOut 다음연도이월액
 */
public record SettlementRow(
        Line line,
        Won planned,
        Won assessed,
        Won received,
        Won writtenOff,
        Won carriedIn,
        Won spent,
        Won carriedOut) {

    /** 미수납액. */
    public Won outstanding() {
        return assessed.minus(received).minus(writtenOff);
    }

    /** 지출계획현액. */
    public Won ready() {
        return planned.plus(carriedIn);
    }

    /** 불용액. */
    public Won unspent() {
        return ready().minus(spent).minus(carriedOut);
    }

    /** A column of the settlement. */
    public Won on(SettlementColumn column) {
        return switch (column) {
            case EXPECTED, PLANNED -> planned;
            case ASSESSED -> assessed;
            case RECEIVED -> received;
            case WRITTEN_OFF -> writtenOff;
            case OUTSTANDING -> outstanding();
            case CARRIED_IN -> carriedIn;
            case READY -> ready();
            case SPENT -> spent;
            case CARRIED_OUT -> carriedOut;
            case UNSPENT -> unspent();
        };
    }
}
