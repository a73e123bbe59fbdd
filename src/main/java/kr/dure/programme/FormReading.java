package kr.dure.programme;

import java.util.List;
import java.util.Map;

/**
 * What was read from what was typed.
 *
 * @param answers by field name: Long, Boolean or String; days as 2026-11-22
 * @param problems what cannot stand, in the order of the form
 */
public record FormReading(Map<String, Object> answers, List<Problem> problems) {}
