package kr.dure.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An enterprise cancelled for clauses 1, 3 or 5 is not recognised again for three years.
 *
 * <p>Source: 국민기초생활 보장법 제18조의4, 시행규칙 제32조의2.
 */
final class RecognitionBar {

    static final String ARTICLE = "국민기초생활 보장법 제18조의4";
    private static final Set<Integer> BARRING = Set.of(1, 3, 5);
    private static final int YEARS = 3;

    private RecognitionBar() {}

    /** The first day on which it may be recognised again, if {@code wanted} lies before that. */
    static Optional<LocalDate> barredUntil(List<Recognition> all, LocalDate wanted) {
        LocalDate free = LocalDate.MIN;
        for (Recognition each : all) {
            LocalDate last = each.lastDay();
            Integer clause = each.cancelClause();
            if (last != null && clause != null && BARRING.contains(clause)) {
                LocalDate until = last.plusDays(1).plusYears(YEARS);
                free = until.isAfter(free) && wanted.isAfter(last) ? until : free;
            }
        }
        return wanted.isBefore(free) ? Optional.of(free) : Optional.empty();
    }
}
