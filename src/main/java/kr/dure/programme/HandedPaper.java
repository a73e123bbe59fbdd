package kr.dure.programme;

import java.time.Instant;

/**
 * A paper that was handed in.
 *
 * @param code of the paper it is for
 * @param kind its true type, {@code PDF}
 * @param size in bytes
 */
public record HandedPaper(
        long id, String code, long fileId, String name, String kind, long size, Instant addedAt) {}
