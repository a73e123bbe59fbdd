package kr.dure.kernel;

import java.io.Serializable;

/**
 * Whole won, signed, exact: arithmetic that would overflow throws. The unit of every amount in the
 * house; in the database {@code bigint}.
 */
public record Won(long amount) implements Comparable<Won>, Serializable {

    public static final Won ZERO = new Won(0);

    public static Won of(long amount) {
        return amount == 0 ? ZERO : new Won(amount);
    }

    public Won plus(Won other) {
        return of(Math.addExact(amount, other.amount));
    }

    public Won minus(Won other) {
        return of(Math.subtractExact(amount, other.amount));
    }

    public Won negated() {
        return of(Math.negateExact(amount));
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isNegative() {
        return amount < 0;
    }

    public boolean isPositive() {
        return amount > 0;
    }

    public boolean isMoreThan(Won other) {
        return amount > other.amount;
    }

    public boolean isLessThan(Won other) {
        return amount < other.amount;
    }

    public Won min(Won other) {
        return isLessThan(other) ? this : other;
    }

    public Won max(Won other) {
        return isMoreThan(other) ? this : other;
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return amount + " won";
    }
}
