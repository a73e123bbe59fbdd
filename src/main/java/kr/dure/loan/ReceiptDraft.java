package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Won;

/**
 * Money as the bank's statement shows it.
 *
 * @param receivedOn the day it reached the fund's account
 * @param key the same for the same receipt sent twice
 */
public record ReceiptDraft(LocalDate receivedOn, Won amount, String payerName, String key) {}
