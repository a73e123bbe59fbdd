package kr.dure.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation was recognised as, from a day to a day.
 *
 * @param reach of a self-support enterprise; null for all other kinds
 * @param lastDay null without an end
 * @param ground why it ended; null while it was never ended by anyone
 * @param cancelClause the clause of 국민기초생활 보장법 제18조의4 it was cancelled by
 * @param rosterId the list that told of it
 */
public record Recognition(
        long id,
        long organisationId,
        RecognitionKind kind,
        @Nullable Reach reach,
        LocalDate from,
        @Nullable LocalDate lastDay,
        String certificate,
        String issuer,
        @Nullable EndGround ground,
        @Nullable Integer cancelClause,
        String endNote,
        @Nullable Instant endedAt,
        @Nullable Long rosterId,
        Instant recordedAt) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
    }

    /**
     * Since when this kind has held without a gap on that day, whatever its reach was.
     *
     * @param all of one organisation
     */
    public static Optional<LocalDate> unbrokenSince(
            List<Recognition> all, RecognitionKind kind, LocalDate day) {
        LocalDate since = null;
        LocalDate reached = day;
        for (Recognition each :
                all.stream()
                        .filter(one -> one.kind == kind)
                        .sorted(Comparator.comparing(Recognition::from).reversed())
                        .toList()) {
            if (each.holdsOn(reached)) {
                since = each.from;
                reached = each.from.minusDays(1);
            }
        }
        return Optional.ofNullable(since);
    }
}
