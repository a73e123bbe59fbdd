package kr.dure.programme;

import java.time.Instant;

/** The applicant took the application back. */
public record Withdrawal(String why, Instant at, long by) {}
