package kr.dure.programme;

import kr.dure.kernel.Won;

/**
 * What a decision would do to the money, said before it is made.
 *
 * @param planned of the line that pays, {@code paid} and {@code committed} of it
 * @param promised awarded, but not yet committed by the treasurer
 * @param free of the line now
 * @param callLeft of the call now
 */
public record Consequence(
        String line,
        Won planned,
        Won paid,
        Won committed,
        Won promised,
        Won free,
        Won callLeft,
        Won asked) {

    public Won freeAfter(Won amount) {
        return free.minus(amount);
    }
}
