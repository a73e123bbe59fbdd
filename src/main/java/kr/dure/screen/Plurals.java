package kr.dure.screen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the English ending that fits the count before it, which a message file cannot know: it
 * writes both, {@code {0} day(s)} or {@code {0} entr(y/ies)}, and the sentence gets the right one.
 */
final class Plurals {

    private static final Pattern PARTS =
            Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)|\\((?:s|([a-z]*)/([a-z]+))\\)");
    private static final String ONE = "1";

    private Plurals() {}

    static String settle(String sentence) {
        Matcher parts = PARTS.matcher(sentence);
        var settled = new StringBuilder();
        String count = "";
        while (parts.find()) {
            String number = parts.group(1);
            if (number != null) {
                count = number;
            } else {
                parts.appendReplacement(settled, ending(parts, count.equals(ONE)));
            }
        }
        return parts.appendTail(settled).toString();
    }

    private static String ending(Matcher parts, boolean one) {
        if (parts.group(3) == null) {
            return one ? "" : "s";
        }
        return parts.group(one ? 2 : 3);
    }
}
