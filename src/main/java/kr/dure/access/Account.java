package kr.dure.access;

/** Somebody who may sign in. What they may do stands in the offices they hold. */
public record Account(long id, String login, String name, boolean closed) {}
