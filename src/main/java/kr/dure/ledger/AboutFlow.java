package kr.dure.ledger;

import kr.dure.kernel.Won;

/** What moved about one thing on one kind of account within a period, debit positive. */
public record AboutFlow(int period, long aboutId, Won net) {}
