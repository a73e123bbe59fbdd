package kr.dure.ledger;

import kr.dure.kernel.Won;

/** A line to be added to a plan; see {@link Line}. Amount zero or more, in won. */
public record NewLine(
        Side side, String code, String division, String section, String title, Won amount) {}
