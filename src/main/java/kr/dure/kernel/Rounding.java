package kr.dure.kernel;

/** How a fraction of a won is dropped. Amounts here are never negative. */
public enum Rounding {
    /** 끝수를 버린다 (지방회계법 제55조). */
    DOWN,
    /** A half goes up. */
    HALF_UP,
    /** A half goes to the even neighbour. */
    HALF_EVEN;

    /** {@code part / whole}, rounded this way; neither may be negative and whole is not 0. */
    public long divide(long part, long whole) {
        if (part < 0 || whole <= 0) {
            throw new IllegalArgumentException("cannot round " + part + " / " + whole);
        }
        long down = part / whole;
        return isUp(down, part % whole, whole) ? Math.addExact(down, 1) : down;
    }

    /** The amount as a multiple of {@code unitWon}: 10원 미만 끝수 is {@code DOWN.to(amount, 10)}. */
    public Won to(Won amount, int unitWon) {
        return Won.of(Math.multiplyExact(divide(amount.amount(), unitWon), (long) unitWon));
    }

    /**
     * {@code part / whole} as a multiple of the unit, rounded once.
     *
     * @throws ArithmeticException if {@code whole × unitWon} does not fit into a {@code long}
     */
    public Won fraction(long part, long whole, int unitWon) {
        long units = divide(part, Math.multiplyExact(whole, (long) unitWon));
        return Won.of(Math.multiplyExact(units, (long) unitWon));
    }

    private boolean isUp(long down, long rest, long whole) {
        // rest * 2 could overflow, whole - rest cannot.
        int half = Long.compare(rest, whole - rest);
        return switch (this) {
            case DOWN -> false;
            case HALF_UP -> half >= 0;
            case HALF_EVEN -> half > 0 || (half == 0 && down % 2 == 1);
        };
    }
}
