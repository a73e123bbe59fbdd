package kr.dure.access;

import java.time.Instant;

/**
 * One view of personal data: who, in which office, from which request, saw what of whom.
 *
 * @param request moment's request as {@link Acting#request()} names it, the address within
 */
public record Reading(
        long id,
        Instant at,
        long actor,
        String office,
        String request,
        String subjectKind,
        long subjectId,
        String what) {}
