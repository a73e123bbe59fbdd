package kr.dure.loan;

import java.time.LocalDate;
import kr.dure.kernel.Won;

/**
 * A spending with its paper, as the borrower writes it.
 *
 * @param what was bought or paid
 * @param fileName as it came
 * @param key the same when the same is sent twice
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record UsePaperDraft(
        LocalDate spentOn, String what, Won amount, String fileName, byte[] file, String key) {}
