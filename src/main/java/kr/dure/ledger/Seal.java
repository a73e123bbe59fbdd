package kr.dure.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day of the books, closed for good.
 *
 * @param nr counts from 1
 * @param hash SHA-256 over the seal before and every posting recorded on the day, as hex
 * @param entries how many entries were recorded on the day
 */
public record Seal(LocalDate day, int nr, String hash, int entries, Instant sealedAt) {}
