package kr.dure.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kr.dure.kernel.Refusal;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTests {

    private static final String REGION = "전북특별자치도";
    private static final String HEAD = "순번,시도,시군구,자활기업,자활기업구분,대표자명,업종,사업자구분,주소\n";
    private static final String ROW = "1,전라북도,전주시,(주)두레,지역,김보람,집수리,법인,\"완산구 1길 2, 3층\"\n";

    @Test
    void readsThePortalsColumns() {
        RosterFile file = RosterReader.read(HEAD + ROW, REGION);
        assertThat(file.bad()).isEmpty();
        assertThat(file.rows())
                .containsExactly(
                        new RosterRow(
                                2,
                                "전주시",
                                "(주)두레",
                                Reach.LOCAL,
                                "김보람",
                                "집수리",
                                BusinessType.CORPORATION,
                                "완산구 1길 2, 3층"));
    }

    @Test
    void readsTheColumnsOfTheReducedFileInAnyOrder() {
        String text =
                "address,industry,name,enterprise_class,region_label,sido\r\n"
                        + "서구 1,청소,가람,광역,전북,전북\r\n";
        assertThat(RosterReader.read(text, REGION).rows())
                .containsExactly(
                        new RosterRow(2, "전북", "가람", Reach.REGIONAL, null, "청소", null, "서구 1"));
    }

    @Test
    void leavesRowsOfOtherRegionsOutAndSaysHowMany() {
        String text = HEAD + ROW + "2,대구,서구,=1+1,뭐,,,,\n3,대구광역시,동구,가,지역,,,,\n";
        RosterFile file = RosterReader.read(text, REGION);
        assertThat(file.leftOut()).isEqualTo(Map.of("대구광역시", 2));
        assertThat(file.rows()).hasSize(1);
        assertThat(file.bad()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`2,전북,전주시,,지역,,,,`, name",
                "`2,전북,전주시,-,지역,,,,`, name",
                "`2,어디,전주시,가,지역,,,,`, sido",
                "`2,,전주시,가,지역,,,,`, sido",
                "`2,전북,전주시,가,동네,,,,`, reach",
                "`2,전북,전주시,가,지역,,,단체,`, business-type",
                "`2,전북,전주시,=HYPERLINK(1),지역,,,,`, formula",
                "`2,전북,전주시,가,지역,@SUM(A1),,,`, formula",
                "`2,전북,전주시,가,지역,,+1,,`, formula",
                "`2,전북,전주시,가,지역,,,,-1+1`, formula",
                "`2,전북,전주시,가\ufffd나,지역,,,,`, broken",
                "`2,전북,전주시,\"가\n나\",지역,,,,`, broken",
                "`2,전북,전주시,가,지역`, cells",
                "`2,전북,전주시,가,지역,,,,,남는 칸`, cells",
            })
    void saysWhichRowIsBadAndWhy(String row, String reason) {
        RosterFile file = RosterReader.read(HEAD + ROW + row + "\n" + ROW, REGION);
        assertThat(file.bad())
                .extracting(BadRow::line, BadRow::key)
                .containsExactly(tuple(3L, "party.roster.bad." + reason));
        assertThat(file.rows()).hasSize(2);
    }

    @Test
    void refusesACellOfAMillionCharactersAsOneBadRow() {
        String row = "2,전북,전주시," + "가".repeat(1_000_000) + ",지역,,,,\n";
        RosterFile file = RosterReader.read(HEAD + row, REGION);
        assertThat(file.bad()).extracting(BadRow::key).containsExactly("party.roster.bad.long");
        assertThat(file.bad().getFirst().args().get(1).toString()).hasSizeLessThan(30);
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        RosterFile file = RosterReader.read(HEAD + "2,전북,\"전주시,가,지역\n" + ROW, REGION);
        assertThat(file.bad()).extracting(BadRow::line).containsExactly(2L);
        assertThat(file.rows()).isEmpty();
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        refuses(() -> RosterReader.read("시도,시군구,업종\n전북,전주시,청소\n", REGION))
                .isEqualTo("party.refusal.roster-columns");
    }

    @Test
    void refusesAListWithoutRows() {
        refuses(() -> RosterReader.read(HEAD, REGION)).isEqualTo("party.refusal.roster-no-rows");
    }

    @Test
    void refusesAListThatIsTooLong() {
        refuses(() -> RosterReader.read(HEAD + ROW.repeat(RosterReader.MOST_ROWS + 1), REGION))
                .isEqualTo("party.refusal.roster-long");
    }

    @Test
    void readsUtf8WithAndWithoutItsMarkAndCp949() {
        byte[] plain = (HEAD + ROW).getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\ufeff" + HEAD + ROW).getBytes(StandardCharsets.UTF_8);
        byte[] korean = (HEAD + ROW).getBytes(Charset.forName("x-windows-949"));
        assertThat(RosterText.of(plain)).isEqualTo(new RosterText(HEAD + ROW, "UTF-8"));
        assertThat(RosterText.of(marked)).isEqualTo(new RosterText(HEAD + ROW, "UTF-8"));
        assertThat(RosterText.of(korean)).isEqualTo(new RosterText(HEAD + ROW, "CP949"));
    }

    @Test
    void refusesWhatIsNoText() {
        refuses(() -> RosterText.of(new byte[0])).isEqualTo("party.refusal.roster-empty");
        refuses(() -> RosterText.of("\ufeff \n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("party.refusal.roster-empty");
        refuses(() -> RosterText.of(new byte[] {'P', 'K', 3, 4}))
                .isEqualTo("party.refusal.roster-workbook");
        refuses(() -> RosterText.of(new byte[] {'a', (byte) 0xff, (byte) 0xff}))
                .isEqualTo("party.refusal.roster-encoding");
        refuses(() -> RosterText.of((HEAD + ROW).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("party.refusal.roster-encoding");
        refuses(() -> RosterText.of(new byte[RosterText.MOST_BYTES + 1]))
                .isEqualTo("party.refusal.roster-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(주)가람 건축", "㈜가람건축", "주식회사 가람건축", "가람건축(주)", "주) 가람·건축", "(유) 가람건축", "가람건축"})
    void findsANameAgainWithoutItsLegalForm(String name) {
        assertThat(NameMatch.of(name)).isEqualTo("가람건축");
    }

    @Test
    void keepsANameThatIsNothingButALegalForm() {
        assertThat(NameMatch.of("주식회사")).isEqualTo("주식회사");
        assertThat(NameMatch.of("달인의찜닭 용산점")).isNotEqualTo(NameMatch.of("달인의찜닭"));
        assertThat(NameMatch.of("...")).isEqualTo("...");
    }

    private static AbstractThrowableAssert<?, ?> thrown(Runnable act) {
        return assertThatThrownBy(act::run).isInstanceOf(PartyRefusal.class);
    }

    private static org.assertj.core.api.ObjectAssert<Object> refuses(Runnable act) {
        var keys = new Object[1];
        thrown(act).satisfies(e -> keys[0] = ((Refusal) e).key());
        return org.assertj.core.api.Assertions.assertThat(keys[0]);
    }
}
