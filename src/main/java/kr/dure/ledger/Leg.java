package kr.dure.ledger;

import kr.dure.kernel.Won;

/** An amount for an account named by its kind alone, debit positive. */
record Leg(AccountKind account, Won amount) {}
