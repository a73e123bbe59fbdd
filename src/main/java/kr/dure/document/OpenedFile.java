package kr.dure.document;

/** A file with its bytes. */
public record OpenedFile(StoredFile file, byte[] content) {}
