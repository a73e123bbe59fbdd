package kr.dure.kernel;

import java.time.Instant;

/** Who wrote something down, and when. */
public record Stamp(long accountId, Instant at) {}
