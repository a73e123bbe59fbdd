package kr.dure.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Both times of the books: what stood on a day, as it was known at a moment.
 *
 * @param day counts what is valued on or before it (기준일)
 * @param knownAt counts what was recorded at or before it (기록된 때)
 */
public record AsOf(LocalDate day, Instant knownAt) {}
