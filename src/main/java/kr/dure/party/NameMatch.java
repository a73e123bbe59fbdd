package kr.dure.party;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as it is compared: without the legal form and the blanks around it, so that ㈜가람, (주) 가람
 * and 주식회사 가람 are one. What a person wrote is kept beside it untouched.
 */
final class NameMatch {

    private static final Pattern FORM =
            Pattern.compile("\\((주|유|합|주식회사|유한회사|합자회사)\\)|^(주|유)\\)|주식회사|유한회사|합자회사");
    private static final Pattern BLANK = Pattern.compile("[\\s.,·ㆍ・'\"_-]+");

    private NameMatch() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        String bare = BLANK.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        String match = FORM.matcher(bare).replaceAll("");
        return match.isEmpty() ? bare.isEmpty() ? plain : bare : match;
    }
}
