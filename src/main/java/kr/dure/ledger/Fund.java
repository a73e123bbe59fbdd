package kr.dure.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fund of an authority.
 *
 * @param legalBasis the ordinance it rests on
 * @param endsOn its last day where the ordinance sets one; nothing is committed after it
 */
public record Fund(
        long id, long authorityId, String name, String legalBasis, @Nullable LocalDate endsOn) {}
