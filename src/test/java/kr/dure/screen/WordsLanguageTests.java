package kr.dure.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Language;
import kr.dure.kernel.Won;
import kr.dure.kernel.WonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsLanguageTests {

    private static final Words WORDS = new Words();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void speaksKoreanToWhoChoseNothing() {
        assertThat(Language.current()).isEqualTo(Language.KOREAN);
        assertThat(WORDS.text("loan.owed", "이자", 3, DAY)).isEqualTo(glued("이자 3회, 2026._11._2.까지"));
        assertThat(WORDS.article("지방기금법 제7조")).isEqualTo("지방기금법 제7조");
    }

    @Test
    void speaksEnglishToWhoReadsIt() {
        Language.ENGLISH.get(() -> {
            assertThat(WORDS.text("loan.owed", "Interest", 3, DAY))
                    .isEqualTo(glued("Interest no. 3, by 2_Nov_2026"));
            assertThat(WORDS.text("loan.mark.OVERDUE", 1)).isEqualTo("Overdue by 1 day");
            assertThat(Shown.day(DAY)).isEqualTo(glued("Mon_2_Nov"));
            assertThat(Shown.longWeekday(DAY)).isEqualTo("Monday");
            assertThat(Shown.moment(Instant.parse("2026-11-02T05:32:00Z")))
                    .isEqualTo(glued("2_Nov_2026_14:32"));
            assertThat(Shown.briefWon(Won.of(1_601_180_000))).isEqualTo("₩1,601,180,000");
            return true;
        });
        assertThat(Shown.briefWon(Won.of(90_000_000))).isEqualTo("9,000만원");
    }

    @Test
    void speaksKoreanInOfficialPapersWhoeverReads() {
        String paper =
                Language.ENGLISH.get(() -> Language.KOREAN.get(() -> WORDS.text("loan.total")));
        assertThat(paper).isEqualTo("합계");
    }

    @Test
    void readsBackWhatItShowed() {
        Language.ENGLISH.get(() -> {
            Won won = Won.of(90_000_000);
            assertThat(WonText.read(WonText.brief(won))).isEqualTo(won);
            assertThat(WonText.read("90,000,000 won")).isEqualTo(won);
            for (int month = 1; month <= 12; month++) {
                LocalDate day = DAY.withMonth(month);
                assertThat(DateText.read(DateText.full(day))).isEqualTo(day);
            }
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "지방자치단체 기금관리기본법 제7조; Local Funds Act, Article 7",
                "국민기초생활보장법 시행령 제26조의5;"
                        + " Enforcement Decree of the National Basic Living Security Act,"
                        + " Article 26-5",
                "지방재정법 시행령 제133조제1항제3호;"
                        + " Enforcement Decree of the Local Finance Act, Article 133(1)"
                        + " subparagraph 3",
                "조례 제9조; Ordinance, Article 9",
                "군산시 자활기금 조례 제6조; 군산시 자활기금 조례 제6조"
            })
    void citesTheLawsItKnows(String article, String cited) {
        assertThat(Language.ENGLISH.get(() -> WORDS.article(article))).isEqualTo(cited);
    }

    /** What is held together by non-breaking spaces. */
    private static String glued(String text) {
        return text.replace('_', '\u00a0');
    }
}
