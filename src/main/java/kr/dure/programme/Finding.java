package kr.dure.programme;

/**
 * What a rule said about one application, in the words of that day.
 *
 * @param standard the condition in words
 * @param found what is so in this application, empty where that could not be computed
 * @param article where the condition stands
 */
public record Finding(int nr, Outcome outcome, String standard, String found, String article) {

    /** Met, not met, or to be judged by a person. */
    public enum Outcome {
        MET,
        CHECK,
        UNMET
    }
}
