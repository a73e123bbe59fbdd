package kr.dure.programme;

/** What a person is in one application: one person, one part, whatever offices they hold. */
public enum Part {
    APPLICANT,
    RECOMMENDER,
    REVIEWER,
    DECIDER
}
