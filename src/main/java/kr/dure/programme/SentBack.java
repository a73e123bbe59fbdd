package kr.dure.programme;

import java.time.Instant;

/** 보완 요청: what is missing, said by whom. */
public record SentBack(String what, Instant at, long by) {}
