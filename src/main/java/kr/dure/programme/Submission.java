package kr.dure.programme;

import java.time.Instant;
import java.util.Map;
import kr.dure.kernel.Won;

/**
 * An application as it was handed in.
 *
 * @param nr 1 for the first time, more when it was asked for again
 * @param answers by the names of the form, read and checked
 * @param terms the terms in force on that day
 */
public record Submission(
        long id,
        int nr,
        Map<String, Object> answers,
        Won asked,
        Map<String, Object> terms,
        Instant at,
        long by) {}
