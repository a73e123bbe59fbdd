package kr.dure.programme;

import java.util.List;
import java.util.Map;

/**
 * How far an application is from being handed in.
 *
 * @param answers what could be read of what was typed
 * @param findings what each rule says about it today
 * @param problems what has to be put right first; none: it can be handed in
 */
public record Readiness(
        Map<String, Object> answers, List<Finding> findings, List<Problem> problems) {}
