package kr.dure.programme;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an award is fulfilled: a loan, a grant, a guarantee. A room that fulfils awards brings one
 * bean of this kind; a programme names it by its {@link #code()}.
 *
 * <p>Terms are whole numbers (won, basis points, months) or lists of them, by name.
 */
public interface Instrument {

    /** The word by which a programme names this instrument, e.g. {@code loan}. Never changes. */
    String code();

    /**
     * Reads the terms as if to award by them.
     *
     * @throws kr.dure.kernel.Refusal where a term is missing or cannot be meant
     */
    void checkTerms(Map<String, Object> terms);

    /**
     * The terms in words for applicants and officers, in the order they should be read, with what
     * an ordinance changed since for the fund that pays.
     */
    List<Shown> show(Map<String, Object> terms, long fundId);

    /**
     * What happens on award, in the transaction of the decision: if it refuses, nothing is decided.
     *
     * @return the id of the record it opened, for {@link #address(long)}
     */
    long awarded(AwardGiven award);

    /** Whether the organisation still has one open: then a second application is refused. */
    boolean hasOpen(long organisationId);

    /**
     * Which of these records were given up before anything was paid: their awards no longer count
     * against call and line.
     */
    default Set<Long> givenUp(Set<Long> recordIds) {
        return Set.of();
    }

    /** Where the page of the record stands, e.g. {@code /loans/7}. */
    String address(long recordId);
}
