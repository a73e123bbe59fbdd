package kr.dure.programme;

/**
 * One line of the scoring sheet.
 *
 * @param most the most points it gives
 */
public record Criterion(int nr, String name, int most) {}
