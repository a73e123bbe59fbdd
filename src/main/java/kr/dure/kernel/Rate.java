package kr.dure.kernel;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A yearly rate in basis points: 100 is 1%. Never negative, never above 100%. */
public record Rate(int basisPoints) implements Comparable<Rate>, Serializable {

    public static final Rate ZERO = new Rate(0);
    private static final int WHOLE = 10_000;
    public static final Rate MOST = new Rate(WHOLE);
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,9})(?:\\.([0-9]{1,9}))?%?");

    public Rate {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("not a rate: " + basisPoints);
        }
    }

    public static Rate of(int basisPoints) {
        return new Rate(basisPoints);
    }

    /**
     * Reads per cent as people type it: "1", "1.0", "1.25%".
     *
     * @throws Unreadable if it is no number, negative, finer than 0.01% or above 100%
     */
    public static Rate read(String text) {
        String typed = text.strip();
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (plain.matches("[-\u2212].*")) {
            throw Unreadable.because("kernel.refusal.rate-negative", typed);
        }
        Matcher parts = PERCENT.matcher(plain);
        if (!parts.matches()) {
            throw Unreadable.because("kernel.refusal.rate-shape", typed);
        }
        String decimals = parts.group(2) == null ? "" : parts.group(2);
        if (decimals.length() > 2) {
            throw Unreadable.because("kernel.refusal.rate-too-fine", typed);
        }
        long points =
                Long.parseLong(parts.group(1)) * 100
                        + Long.parseLong((decimals + "00").substring(0, 2));
        if (points > WHOLE) {
            throw Unreadable.because("kernel.refusal.rate-too-large", typed);
        }
        return new Rate((int) points);
    }

    /** One decimal, two where they are needed: "1.0%", "1.25%". */
    public String percent() {
        int whole = basisPoints / 100;
        int rest = basisPoints % 100;
        return rest % 10 == 0
                ? whole + "." + rest / 10 + "%"
                : whole + "." + (rest < 10 ? "0" : "") + rest + "%";
    }

    public boolean isZero() {
        return basisPoints == 0;
    }

    public boolean isMoreThan(Rate other) {
        return basisPoints > other.basisPoints;
    }

    @Override
    public int compareTo(Rate other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }

    @Override
    public String toString() {
        return percent();
    }
}
