package kr.dure.programme;

import java.time.Instant;

/**
 * A person's own word on conflicts of interest in one application.
 *
 * @param why what the conflict is, empty where there is none
 */
public record Declaration(long accountId, boolean conflicted, String why, Instant at) {}
