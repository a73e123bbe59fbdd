package kr.dure.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param floor what the same work costs without the house, in the same unit; null where the aim
 *     stands by itself
 * @param peakMb the most memory that was used: heap of this program, or all of another one; 0 where
 *     that is unknown
 */
record Figure(String what, double value, Unit unit, @Nullable Double floor, Aim aim, long peakMb) {

    /** What a value counts. */
    enum Unit {
        PER_SECOND("/초"),
        MILLISECONDS("ms"),
        SECONDS("초");

        private final String shown;

        Unit(String shown) {
            this.shown = shown;
        }

        String shown() {
            return shown;
        }
    }

    /**
     * What is aimed at: so much of the floor, at least or at most so much by itself, or nothing.
     */
    sealed interface Aim {}

    record OfFloor(double least) implements Aim {}

    /** So many times the floor, where less is better. */
    record TimesFloor(double most) implements Aim {}

    record AtLeast(double least) implements Aim {}

    record AtMost(double most) implements Aim {}

    /** Told for comparison only. */
    record None() implements Aim {}

    @Nullable Double ratio() {
        return floor == null ? null : value / floor;
    }

    boolean isMet() {
        return switch (aim) {
            case OfFloor(double least) -> floor != null && value / floor >= least;
            case TimesFloor(double most) -> floor != null && value / floor <= most;
            case AtLeast(double least) -> value >= least;
            case AtMost(double most) -> value <= most;
            case None() -> true;
        };
    }
}
