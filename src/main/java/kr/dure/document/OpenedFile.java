package kr.dure.document;

/** A file with its bytes. */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record OpenedFile(StoredFile file, byte[] content) {}
