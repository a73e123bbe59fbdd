package kr.dure.party;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a self-support enterprise has the members that support asks for: one of three tests is
 * enough. Whole persons only, nothing is divided: three of ten is not a third.
 *
 * <p>Source: 국민기초생활 보장법 시행규칙 제31조.
 */
public final class SupportRatios {

    public static final String ARTICLE = "국민기초생활 보장법 시행규칙 제31조";
    static final int GRACE_YEARS = 5;
    static final int LEAST_MEMBERS = 5;
    static final int LEAST_YEARS = 3;

    private SupportRatios() {}

    /** The three tests; each needs all of its criteria. */
    public enum Test {
        /** Recipients at least 1/5, recipients and near-poor together at least 1/3. */
        RATIO,
        /** For five years: recipients at least 1/5. */
        GRACE,
        /** At least 5 members, 30% disadvantaged, 3 years old, incorporated. */
        DISADVANTAGED
    }

    /**
     * One criterion and the figures it was judged by.
     *
     * @param key the last part of a message key; {@code args} fill the sentence
     */
    public record Criterion(String key, boolean holds, List<Object> args) {}

    public record Outcome(Test test, List<Criterion> criteria) {
        public boolean holds() {
            return criteria.stream().allMatch(Criterion::holds);
        }
    }

    /** All three tests on one day. */
    public record Verdict(LocalDate on, MemberCount count, List<Outcome> outcomes) {
        public boolean holds() {
            return outcomes.stream().anyMatch(Outcome::holds);
        }
    }

    /**
     * @param on the day the tests are judged for
     * @param recognisedSince first day as a self-support enterprise; null: never recognised
     * @param openedOn when business began; null: not known, so the age cannot hold
     */
    public static Verdict judge(
            LocalDate on,
            MemberCount count,
            @Nullable LocalDate recognisedSince,
            @Nullable LocalDate openedOn,
            boolean incorporated) {
        Criterion recipients = share("recipients", count.recipients(), count.members(), 1, 5);
        return new Verdict(
                on,
                count,
                Stream.of(
                                new Outcome(Test.RATIO, List.of(recipients, bothKinds(count))),
                                new Outcome(
                                        Test.GRACE,
                                        List.of(recipients, grace(on, recognisedSince))),
                                new Outcome(
                                        Test.DISADVANTAGED,
                                        disadvantaged(on, count, openedOn, incorporated)))
                        .toList());
    }

    private static Criterion bothKinds(MemberCount count) {
        long both = (long) count.recipients() + count.nearPoor();
        return share("recipients-and-near-poor", both, count.members(), 1, 3);
    }

    private static Criterion grace(LocalDate on, @Nullable LocalDate since) {
        if (since == null) {
            return new Criterion("grace-unknown", false, List.of(GRACE_YEARS));
        }
        LocalDate until = since.plusYears(GRACE_YEARS);
        boolean holds = !on.isBefore(since) && !on.isAfter(until);
        return new Criterion("grace", holds, List.of(since, until));
    }

    private static List<Criterion> disadvantaged(
            LocalDate on, MemberCount count, @Nullable LocalDate openedOn, boolean incorporated) {
        return List.of(
                new Criterion(
                        "members",
                        count.members() >= LEAST_MEMBERS,
                        List.of(count.members(), LEAST_MEMBERS)),
                share("disadvantaged", count.disadvantaged(), count.members(), 3, 10),
                age(on, openedOn),
                new Criterion(
                        incorporated ? "incorporated" : "not-incorporated",
                        incorporated,
                        List.of()));
    }

    private static Criterion age(LocalDate on, @Nullable LocalDate openedOn) {
        if (openedOn == null) {
            return new Criterion("age-unknown", false, List.of(LEAST_YEARS));
        }
        LocalDate old = openedOn.plusYears(LEAST_YEARS);
        return new Criterion("age", !on.isBefore(old), List.of(openedOn, old));
    }

    /** Persons of members, and the least number of persons that would do. */
    private static Criterion share(
            String key, long persons, long members, long numerator, long denominator) {
        boolean holds = members > 0 && persons * denominator >= members * numerator;
        long least = Math.ceilDiv(Math.max(members, 1) * numerator, denominator);
        return new Criterion(key, holds, List.of(persons, members, least));
    }
}
