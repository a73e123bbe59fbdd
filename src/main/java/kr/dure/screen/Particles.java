package kr.dure.screen;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the Korean particle that fits the word before it, which a message file cannot know: it
 * writes both, {@code {0}을(를)}, and the sentence gets the one people say. Where the sound is
 * unknown, as after a Latin letter, both stay.
 */
final class Particles {

    private static final Pattern BOTH =
            Pattern.compile(
                    "([\\p{L}\\p{N}.%])([”’\"')\\]]*)"
                            + "(을\\(를\\)|은\\(는\\)|이\\(가\\)|과\\(와\\)|\\(으\\)로)");

    /** After a consonant, and after a vowel. */
    private static final Map<String, String[]> CHOICES =
            Map.of(
                    "을(를)", new String[] {"을", "를"},
                    "은(는)", new String[] {"은", "는"},
                    "이(가)", new String[] {"이", "가"},
                    "과(와)", new String[] {"과", "와"},
                    "(으)로", new String[] {"으로", "로"});

    private static final String TOWARDS = "(으)로";
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int FINALS = 28;
    private static final int FINAL_RIEUL = 8;

    /** How a word ends, to the ear. */
    private enum End {
        VOWEL,
        RIEUL,
        CONSONANT,
        UNKNOWN
    }

    private Particles() {}

    static String settle(String sentence) {
        return BOTH.matcher(sentence)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                found.group(1)
                                        + found.group(2)
                                        + choice(found.group(1), found.group(3))));
    }

    private static String choice(String last, String both) {
        String[] two = CHOICES.getOrDefault(both, new String[] {both, both});
        return switch (end(last.charAt(0))) {
            case VOWEL -> two[1];
            case RIEUL -> both.equals(TOWARDS) ? two[1] : two[0];
            case CONSONANT -> two[0];
            case UNKNOWN -> both;
        };
    }

    private static End end(char last) {
        if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
            int finalSound = (last - FIRST_SYLLABLE) % FINALS;
            if (finalSound == 0) {
                return End.VOWEL;
            }
            return finalSound == FINAL_RIEUL ? End.RIEUL : End.CONSONANT;
        }
        return switch (last) {
            // 일, 칠, 팔; a day ends in a full stop and is read 이십일.
            case '1', '7', '8', '.' -> End.RIEUL;
            case '0', '3', '6' -> End.CONSONANT;
            case '2', '4', '5', '9', '%' -> End.VOWEL;
            default -> End.UNKNOWN;
        };
    }
}
