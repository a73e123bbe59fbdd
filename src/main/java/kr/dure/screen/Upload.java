package kr.dure.screen;

/** A file as it came with a form: what it calls itself, and what is in it. */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record Upload(String name, byte[] content) {}
