package kr.dure.party;

import java.util.Map;

/**
 * How many organisations are recognised on a day. One with two statuses is one organisation and two
 * statuses, so the kinds add up to more than the organisations.
 */
public record RecognitionTotals(long organisations, Map<RecognitionKind, Long> byKind) {

    public long of(RecognitionKind kind) {
        return byKind.getOrDefault(kind, 0L);
    }
}
