package kr.dure.insight;

/** Something found: what it is, and where it stands. */
public record Found(String kind, String title, String say, String href) {}
