package kr.dure.programme;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the rules of a programme look at.
 *
 * @param application the answers of the form, days as days since 1970-01-01
 * @param applicant what the register knows, by the names of {@link Eligibility#APPLICANT}
 * @param terms the terms in force
 */
record Facts(
        Map<String, Object> application,
        Map<String, Object> applicant,
        Map<String, Object> terms,
        LocalDate today) {

    Map<String, Object> variables() {
        return Map.of(
                "application", application,
                "applicant", applicant,
                "terms", terms,
                "today", today.toEpochDay());
    }
}
