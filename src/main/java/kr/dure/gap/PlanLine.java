package kr.dure.gap;

/** What pays for agreements: a spending line of a fund's plans, by its code. */
public record PlanLine(long fundId, String lineCode) {}
