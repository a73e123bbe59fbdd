package kr.dure.kernel;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * 법인등록번호: thirteen digits. Numbers given since 2025-01-31 have no check digit (대법원규칙 제3173호), so
 * one that does not check is a reason to look again, never to refuse.
 */
public record CorporateNumber(String digits) implements Serializable {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{13}");
    private static final Pattern TYPED = Pattern.compile("[0-9]{13}|[0-9]{6}-[0-9]{7}");

    public CorporateNumber {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a corporate number: " + digits);
        }
    }

    /**
     * Reads the number as typed, with or without its hyphen.
     *
     * @throws Unreadable if it is not thirteen digits
     */
    public static CorporateNumber read(String text) {
        String typed = text.strip();
        if (!TYPED.matcher(typed).matches()) {
            throw Unreadable.because("kernel.refusal.corporate-number-shape", typed);
        }
        return new CorporateNumber(typed.replace("-", ""));
    }

    /** False for a mistyped number, and for many that are new and right: warn only. */
    public boolean checks() {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += Character.digit(digits.charAt(i), 10) * (i % 2 + 1);
        }
        return (10 - sum % 10) % 10 == Character.digit(digits.charAt(12), 10);
    }

    /** NNNNNN-NNNNNNN. */
    public String formatted() {
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }

    @Override
    public String toString() {
        return formatted();
    }
}
