package kr.dure.kernel;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * 사업자등록번호: ten digits, the last of which checks the others. Says nothing about its being in use.
 */
public record BusinessNumber(String digits) implements Serializable {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern TYPED = Pattern.compile("[0-9]{10}|[0-9]{3}-[0-9]{2}-[0-9]{5}");
    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    public BusinessNumber {
        if (!DIGITS.matcher(digits).matches() || !checks(digits)) {
            throw new IllegalArgumentException("not a business number: " + digits);
        }
    }

    /**
     * Reads the number as typed, with or without hyphens.
     *
     * @throws Unreadable if it is not ten digits, or if its check digit is wrong
     */
    public static BusinessNumber read(String text) {
        String typed = text.strip();
        if (!TYPED.matcher(typed).matches()) {
            throw Unreadable.because("kernel.refusal.business-number-shape", typed);
        }
        String digits = typed.replace("-", "");
        if (!checks(digits)) {
            throw Unreadable.because("kernel.refusal.business-number-check", typed);
        }
        return new BusinessNumber(digits);
    }

    /** NNN-NN-NNNNN. */
    public String formatted() {
        return digits.substring(0, 3) + "-" + digits.substring(3, 5) + "-" + digits.substring(5);
    }

    private static boolean checks(String digits) {
        int sum = Character.digit(digits.charAt(8), 10) * 5 / 10;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(digits.charAt(i), 10) * WEIGHTS[i];
        }
        return (10 - sum % 10) % 10 == Character.digit(digits.charAt(9), 10);
    }

    @Override
    public String toString() {
        return formatted();
    }
}
