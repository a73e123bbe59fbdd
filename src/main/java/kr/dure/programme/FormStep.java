package kr.dure.programme;

import java.util.List;

/**
 * One page of a programme's form.
 *
 * @param nr from 1
 * @param help what is good to have at hand, in sentences
 */
public record FormStep(int nr, String title, List<FormField> fields, List<String> help) {}
