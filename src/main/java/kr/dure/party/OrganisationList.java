package kr.dure.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of organisations by name.
 *
 * @param total of all pages
 * @param next {@code after} of the next page; null on the last one
 */
public record OrganisationList(List<Row> rows, long total, @Nullable Long next) {

    /**
     * @param recognitions today's, as {@code KIND} or {@code KIND.REACH}
     * @param members as last counted; null if never
     */
    public record Row(
            Organisation organisation, List<String> recognitions, @Nullable Integer members) {}
}
