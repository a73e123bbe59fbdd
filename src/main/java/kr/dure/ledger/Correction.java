package kr.dure.ledger;

import java.time.LocalDate;

/** An entry of a closed year, put right by one of the open year. */
public record Correction(long entryId, long corrects, String memo, LocalDate valueDate) {}
