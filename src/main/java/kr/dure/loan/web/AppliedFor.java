package kr.dure.loan.web;

import kr.dure.kernel.Won;

/** The application behind a loan, and what it asked for. */
public record AppliedFor(long applicationId, String number, Won asked) {}
