package kr.dure.programme;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Language;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import org.jspecify.annotations.Nullable;

/**
 * A rule's sentence, which is the region's and so in Korean, with its place holders filled in:
 * {@code {application.amountWon}} reads as 9,000만원 (names that end in Won), {@code
 * {application.startDate}} as a day (names that end in Date), {@code {terms.rateBp}} as 1.0% (names
 * that end in Bp), the rest as it is.
 */
final class Sentence {

    private static final Pattern PLACE =
            Pattern.compile("\\{(application|applicant|terms)\\.([A-Za-z_][A-Za-z0-9_]*)}");
    private static final String NOTHING = "–";

    private Sentence() {}

    static String fill(String sentence, Facts facts) {
        return Language.KOREAN.get(() ->
                PLACE.matcher(sentence)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(
                                        shown(place.group(1), place.group(2), facts))));
    }

    /** The first place holder that names nothing, for the check of a new programme. */
    static Optional<String> strangePlace(
            String sentence, Map<String, ? extends Iterable<String>> known) {
        return PLACE.matcher(sentence)
                .results()
                .filter(place -> !contains(known.get(place.group(1)), place.group(2)))
                .map(place -> place.group())
                .findFirst();
    }

    private static boolean contains(@Nullable Iterable<String> names, String name) {
        if (names != null) {
            for (String each : names) {
                if (each.equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String shown(String of, String name, Facts facts) {
        Map<String, Object> source =
                switch (of) {
                    case "application" -> facts.application();
                    case "applicant" -> facts.applicant();
                    default -> facts.terms();
                };
        Object value = source.get(name);
        if (value == null) {
            return NOTHING;
        }
        if (!(value instanceof Long number)) {
            return value.toString();
        }
        if (name.endsWith("Won")) {
            return WonText.brief(Won.of(number));
        }
        if (name.endsWith("Date")) {
            return DateText.full(LocalDate.ofEpochDay(number));
        }
        if (name.endsWith("Bp")) {
            return String.format(Locale.ROOT, "%d.%d%%", number / 100, number % 100 / 10);
        }
        return NumberFormat.getIntegerInstance(Locale.KOREA).format(number);
    }
}
