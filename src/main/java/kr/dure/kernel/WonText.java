package kr.dure.kernel;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as people type and read them. "1억 2천" is refused: people say it for 1억 2,000만, and
 * written out it is 100,002,000.
 */
public final class WonText {

    /** Beyond this, numbers lose their last digit in a browser: 2^53 − 1. */
    public static final Won MOST = Won.of((1L << 53) - 1);

    private static final char NBSP = '\u00a0';
    private static final String ENGLISH_UNIT = "won";
    private static final int LONGEST = 60;
    private static final String COUNT = "([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)";
    private static final Pattern PLAIN = Pattern.compile(COUNT);
    private static final Pattern SPOKEN =
            Pattern.compile("(?:([0-9]?)천)?(?:([0-9]?)백)?(?:([0-9]?)십)?([0-9]?)");
    private static final Pattern MYRIADS =
            Pattern.compile("(?:([^조억만]*)조)?(?:([^조억만]*)억)?(?:([^조억만]*)만)?([^조억만]*)");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212△▲].*|\\(.*\\)");
    private static final Pattern FRACTION = Pattern.compile(".*[0-9]\\.[0-9].*");
    private static final BigInteger MYRIAD = BigInteger.valueOf(10_000);

    private WonText() {}

    /**
     * Reads "90,000,000", "9천만", "9,000만원", "1억 2,000만", "₩90,000,000", "90,000,000 won". Zero is
     * read; whether it is allowed is the reader's question.
     *
     * @throws Unreadable with a key of its own for what is empty, no amount, negative, fractional,
     *     ambiguous, or more than {@link #MOST}
     */
    public static Won read(String text) {
        String typed = text.strip();
        String plain = normal(typed);
        if (plain.isEmpty()) {
            throw Unreadable.because("kernel.refusal.won-empty");
        }
        if (NEGATIVE.matcher(plain).matches()) {
            throw Unreadable.because("kernel.refusal.won-negative", typed);
        }
        if (FRACTION.matcher(plain).matches()) {
            throw Unreadable.because("kernel.refusal.won-fractional", typed);
        }
        Matcher parts = MYRIADS.matcher(plain);
        if (plain.length() > LONGEST || !parts.matches()) {
            throw Unreadable.because("kernel.refusal.won-shape", typed);
        }
        if (isAmbiguous(parts)) {
            throw Unreadable.because("kernel.refusal.won-ambiguous", typed);
        }
        BigInteger sum = sum(parts, typed);
        if (sum.compareTo(BigInteger.valueOf(MOST.amount())) > 0) {
            throw Unreadable.because("kernel.refusal.won-too-large", typed);
        }
        return Won.of(sum.longValueExact());
    }

    /** "90,000,000", "−90,000,000" with a true minus sign. */
    public static String full(Won won) {
        return sign(won) + grouped(won.amount());
    }

    /**
     * "1억 1,000만원", cut down to whole 만 (16억 118만원); below 1만 the full amount, "5,000원". To who
     * reads English, the full amount: "₩110,000,000".
     */
    public static String brief(Won won) {
        boolean small = Math.absExact(won.amount()) < 10_000;
        boolean whole = small || Language.current() == Language.ENGLISH;
        return spoken(whole ? won : Won.of(won.amount() / 10_000 * 10_000));
    }

    /** "1만 3,150원": as people say it, to the won; "₩13,150" to who reads English. */
    public static String spoken(Won won) {
        if (Language.current() == Language.ENGLISH) {
            return sign(won) + "₩" + grouped(won.amount());
        }
        long size = Math.absExact(won.amount());
        var text = new StringBuilder();
        append(text, size / 1_000_000_000_000L, "조");
        append(text, size / 100_000_000 % 10_000, "억");
        append(text, size / 10_000 % 10_000, "만");
        append(text, size % 10_000, "");
        return sign(won) + (text.isEmpty() ? "0" : text) + "원";
    }

    private static void append(StringBuilder text, long count, String unit) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : NBSP).append(grouped(count)).append(unit);
        }
    }

    private static String sign(Won won) {
        return won.isNegative() ? "\u2212" : "";
    }

    private static String grouped(long amount) {
        String digits = Long.toString(Math.absExact(amount));
        return digits.replaceAll("\\B(?=([0-9]{3})+$)", ",");
    }

    private static String normal(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        String number = plain.startsWith("₩") ? plain.substring(1) : plain;
        return number.replaceFirst("(원|(?i)" + ENGLISH_UNIT + ")$", "");
    }

    /** Something after 억 or 조 that names no unit of its own. */
    private static boolean isAmbiguous(Matcher parts) {
        return (parts.group(1) != null || parts.group(2) != null)
                && parts.group(3) == null
                && !parts.group(4).isEmpty();
    }

    private static BigInteger sum(Matcher parts, String typed) {
        BigInteger sum = BigInteger.ZERO;
        boolean leading = true;
        for (int place = 1; place <= 4; place++) {
            sum = sum.multiply(MYRIAD);
            String count = parts.group(place);
            if (count == null || (place == 4 && count.isEmpty())) {
                continue;
            }
            BigInteger value = count(count, leading, typed);
            if (!leading && value.compareTo(MYRIAD) >= 0) {
                throw Unreadable.because("kernel.refusal.won-shape", typed);
            }
            sum = sum.add(value);
            leading = false;
        }
        return sum;
    }

    /** "9,000", "9천", "1천2백"; the first may be left out ("만원" is one 만). */
    private static BigInteger count(String count, boolean leading, String typed) {
        if (count.isEmpty() && leading) {
            return BigInteger.ONE;
        }
        if (PLAIN.matcher(count).matches()) {
            return new BigInteger(count.replace(",", ""));
        }
        Matcher spoken = SPOKEN.matcher(count);
        if (count.isEmpty() || !spoken.matches()) {
            throw Unreadable.because("kernel.refusal.won-shape", typed);
        }
        int value = 0;
        for (int place = 1; place <= 3; place++) {
            value = value * 10 + digit(spoken.group(place), 1);
        }
        return BigInteger.valueOf(value * 10L + digit(spoken.group(4), 0));
    }

    private static int digit(@Nullable String digit, int whenEmpty) {
        if (digit == null) {
            return 0;
        }
        return digit.isEmpty() ? whenEmpty : Integer.parseInt(digit);
    }
}
