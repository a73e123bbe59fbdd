package kr.dure.document;

import java.time.Instant;

/**
 * A file as it is kept.
 *
 * @param name as handed in, without folders and control characters
 * @param kind its true type, found by looking into it
 * @param size in bytes
 * @param sha256 of the content, in hex; the same content has the same one
 */
public record StoredFile(
        long id,
        String name,
        FileKind kind,
        int size,
        String sha256,
        long keptBy,
        Instant keptAt) {}
