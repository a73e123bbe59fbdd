package kr.dure.party;

import java.util.List;
import java.util.Map;

/**
 * What a list holds for one region, before it is held against the register.
 *
 * @param leftOut rows of other regions: name of the 시·도 and how many
 */
record RosterFile(List<RosterRow> rows, List<BadRow> bad, Map<String, Integer> leftOut) {}
