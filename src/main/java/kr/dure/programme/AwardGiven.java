package kr.dure.programme;

import java.time.LocalDate;
import java.util.Map;
import kr.dure.kernel.Won;

/**
 * What a decision hands to the instrument.
 *
 * @param lineCode the spending line of the fund's plan that pays, by its code
 * @param amount what was awarded, at most what was asked
 * @param terms the terms in force on the day the application was handed in
 * @param article where the terms come from, as it is cited ("조례 제10조")
 * @param answers what the applicant wrote, by the names of the form
 * @param awardedOn the day of the decision
 */
public record AwardGiven(
        long awardId,
        long applicationId,
        long programmeId,
        long organisationId,
        long fundId,
        String lineCode,
        Won amount,
        Map<String, Object> terms,
        String article,
        Map<String, Object> answers,
        LocalDate awardedOn) {}
