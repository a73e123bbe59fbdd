package kr.dure.screen;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article as it is cited to who reads English: "Local Funds Act, Article 7" for 지방기금법 제7조. The
 * laws are those of the messages {@code screen.law.*}; a citation of another one, as in the texts
 * of a region, stays as it is written.
 */
final class Citation {

    private static final Pattern CITED =
            Pattern.compile("(.*?)제([0-9]+)조(?:의([0-9]+))?(?:제([0-9]+)항)?(?:제([0-9]+)호)?");

    private Citation() {}

    /**
     * @param laws from the Korean name without spaces to the English one
     */
    static String inEnglish(String article, Map<String, String> laws) {
        String plain = article.replace(" ", "");
        Matcher cited = CITED.matcher(plain);
        if (!cited.matches()) {
            return laws.getOrDefault(plain, article);
        }
        String law = laws.get(cited.group(1));
        if (law == null) {
            return article;
        }
        var text = new StringBuilder(law).append(", Article ").append(cited.group(2));
        if (cited.group(3) != null) {
            text.append('-').append(cited.group(3));
        }
        if (cited.group(4) != null) {
            text.append('(').append(cited.group(4)).append(')');
        }
        if (cited.group(5) != null) {
            text.append(" subparagraph ").append(cited.group(5));
        }
        return text.toString();
    }
}
