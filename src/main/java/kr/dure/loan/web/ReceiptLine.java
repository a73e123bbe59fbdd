package kr.dure.loan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Won;
import kr.dure.loan.LoanFacts.ReceiptKind;

/**
 * A receipt as the table shows it.
 *
 * @param filled where it went, in words
 * @param entries of the books, in order
 * @param reversed taken back
 * @param reversible whether it can be taken back
 */
public record ReceiptLine(
        long id,
        ReceiptKind kind,
        LocalDate receivedOn,
        Instant recordedAt,
        Won amount,
        String payer,
        String filled,
        String by,
        List<Long> entries,
        boolean reversed,
        boolean reversible) {}
