package kr.dure.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kr.dure.kernel.DateText;
import kr.dure.kernel.Won;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;

class SheetsTests {

    private final Sheets sheets = new Sheets();

    @Test
    void writesAmountsAndDaysAsNumbers() throws IOException {
        String sheet = parts(list("두레손세탁")).get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>90000000</v>", "<v>46348", "<v>-1</v>");
        assertThat(sheet).contains("pane", "ySplit=\"3\"", "state=\"frozen\"");
    }

    @Test
    void writesTextAsTextWhateverItBeginsWith() throws IOException {
        for (String trick : List.of("=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3")) {
            Map<String, String> parts = parts(list(trick));
            assertThat(parts.get("xl/worksheets/sheet1.xml")).doesNotContain("<f>", "t=\"str\"");
            assertThat(parts.get("xl/sharedStrings.xml")).contains(trick.replace("'", "&apos;"));
        }
    }

    @Test
    void isKeptAsASheetByTheHouseItself() {
        assertThat(TrueType.of("목록.xlsx", list("두레손세탁"))).contains(FileKind.XLSX);
    }

    @Test
    void writesWhatWouldLoseItsLastDigitsAsText() throws IOException {
        Sheet huge =
                new Sheet(
                        "큰 수",
                        List.of(),
                        List.of("금액"),
                        List.of(List.of(new Sheet.Amount(Won.of(9_007_199_254_740_993L)))),
                        List.of());
        assertThat(parts(sheets.xlsx(huge)).get("xl/sharedStrings.xml"))
                .contains("9,007,199,254,740,993");
    }

    @Test
    void takesAnyTitleAndAnyCharacter() throws IOException {
        Sheet odd =
                new Sheet(
                        "2026/11 [기금]: 모든 융자 목록 가운데 밀린 것만 골라 놓은 목록?",
                        List.of(),
                        List.of("이름"),
                        List.of(List.of(new Sheet.Text("두레\u0000\u0007"))),
                        List.of());
        assertThat(parts(sheets.xlsx(odd)).get("xl/sharedStrings.xml")).contains("두레<");
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() ->
                        new Sheet(
                                "목록",
                                List.of(),
                                List.of("하나", "둘"),
                                List.of(List.of(new Sheet.Blank())),
                                List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesForProgramsWhatStandsInTheTable() {
        String csv = new String(sheets.csv(sheet("두레, \"손\"세탁")), StandardCharsets.UTF_8);
        assertThat(csv)
                .isEqualTo(
                        """
                        \uFEFF이름,실행일,금액(원),밀린 날
                        "두레, ""손""세탁",2026-11-22,90000000,-1
                        모두,,90000000,
                        """
                                .replace("\n", "\r\n"));
        assertThat(new String(sheets.csv(sheet("=1+1")), StandardCharsets.UTF_8))
                .contains("\r\n'=1+1,2026-11-22");
    }

    @Test
    void setsPercentsBelowOneAnother() {
        List<List<Sheet.Cell>> rows =
                List.of(
                        List.of(new Sheet.Percent(520)),
                        List.of(new Sheet.Percent(-5)),
                        List.of(new Sheet.Percent(10_000)));
        Sheet rates = new Sheet("금리", List.of(), List.of("금리(%)"), rows, List.of());
        assertThat(rates.grid().rows().stream().flatMap(List::stream))
                .containsExactly("5.20", "-0.05", "100.00");
        assertThat(rates.grid().columns().getFirst().align()).isEqualTo(Paper.Align.END);
        assertThat(new String(sheets.csv(rates), StandardCharsets.UTF_8))
                .endsWith("5.20\r\n-0.05\r\n100.00\r\n");
    }

    @Test
    void leansFiguresOfAPaperToTheEndAndDaysToTheMiddle() {
        Paper.Grid grid = sheet("두레손세탁").grid();
        assertThat(grid.columns())
                .extracting(Paper.Column::align)
                .containsExactly(
                        Paper.Align.START, Paper.Align.CENTRE, Paper.Align.END, Paper.Align.END);
        assertThat(grid.rows().getFirst())
                .containsExactly(
                        "두레손세탁", DateText.full(LocalDate.of(2026, 11, 22)), "90,000,000", "-1");
    }

    private byte[] list(String name) {
        return sheets.xlsx(sheet(name));
    }

    private static Sheet sheet(String name) {
        return new Sheet(
                "융자 목록",
                List.of("기준일 2026. 11. 22."),
                List.of("이름", "실행일", "금액(원)", "밀린 날"),
                List.of(
                        List.of(
                                new Sheet.Text(name),
                                new Sheet.Day(LocalDate.of(2026, 11, 22)),
                                new Sheet.Amount(Won.of(90_000_000)),
                                new Sheet.Count(-1))),
                List.of(
                        new Sheet.Text("모두"),
                        new Sheet.Blank(),
                        new Sheet.Amount(Won.of(90_000_000)),
                        new Sheet.Blank()));
    }

    private static String unescaped(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(each -> Character.toString(Integer.parseInt(each.group(1), 16)));
    }

    private static Map<String, String> parts(byte[] book) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(book).get()) {
            for (ZipArchiveEntry each : Collections.list(zip.getEntries())) {
                byte[] part = zip.getInputStream(each).readAllBytes();
                parts.put(each.getName(), unescaped(new String(part, StandardCharsets.UTF_8)));
            }
        }
        return parts;
    }
}
