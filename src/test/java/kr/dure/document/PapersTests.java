package kr.dure.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PapersTests {

    private final Papers papers = new Papers();

    @Test
    void setsKoreanThatCanBeReadBack() throws IOException {
        byte[] pdf = papers.pdf(agreement());
        java.nio.file.Files.write(Path.of("target/sample-paper.pdf"), pdf);
        assertThat(text(pdf))
                .contains("자활기금 융자 협약서", "자활기금-2026-0412", "2026. 11. 22.")
                .contains("두레손세탁 자활기업", "금 90,000,000원(금 구천만원)", "제1조(목적)")
                .contains("전북특별자치도지사", "1 / 2", "2 / 2");
    }

    @Test
    void embedsItsFonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(papers.pdf(agreement()))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("Pretendard");
                }
            }
        }
    }

    @Test
    void givesTheSameBytesForTheSamePaper() {
        assertThat(papers.pdf(agreement())).isEqualTo(papers.pdf(agreement()));
    }

    @Test
    void showsEverySyllable() throws IOException {
        StringBuilder all = new StringBuilder();
        IntStream.rangeClosed('가', '힣').forEach(all::appendCodePoint);
        String found = text(papers.pdf(plain(all.toString()))).replaceAll("\\s", "");
        assertThat(found).contains("가각갂").contains("힡힢힣");
        assertThat(found.codePoints().filter(each -> each >= '가' && each <= '힣').distinct())
                .hasSize(11_172);
    }

    @Test
    void showsWhatOfficesWrite() throws IOException {
        String marks = "① ② ⑩ · ㆍ ※ 「조례」 『법』 ㈜ % − – — “말” ‘글’ … ○ ● → ㎡";
        assertThat(text(papers.pdf(plain(marks)))).contains("①", "「조례」", "㈜", "−");
    }

    @Test
    void refusesACharacterTheFontLacks() {
        assertThatThrownBy(() -> papers.pdf(plain("대표 金두레")))
                .isInstanceOf(PaperRefusal.class)
                .hasMessageContaining("U+91D1");
        assertThatThrownBy(() -> papers.pdf(plain("☐ 동의"))).isInstanceOf(PaperRefusal.class);
        assertThatThrownBy(() -> papers.pdf(plain("😀"))).isInstanceOf(PaperRefusal.class);
    }

    @Test
    void putsMarkupAsText() throws IOException {
        String trick = "<img src=\"file:///etc/passwd\"/> & <b>굵게</b>\n다음 줄";
        assertThat(text(papers.pdf(plain(trick)))).contains("<img src=\"file:///etc/passwd\"/> &");
    }

    @Test
    void breaksEvenAWordLongerThanTheLine() throws IOException {
        assertThat(text(papers.pdf(plain("가".repeat(300)))).lines().count()).isGreaterThan(5);
    }

    @Test
    void neverBreaksAnAmountAndTurnsThePageForAWideTable() throws IOException {
        byte[] pdf = papers.pdf(table(6, "1,360,000,000"));
        assertThat(text(pdf).lines()).contains("전세점포 임대자금 융자" + " 1,360,000,000".repeat(6));
        byte[] wider = papers.pdf(table(9, "−1,360,000,000"));
        assertThat(text(wider)).contains(" −1,360,000,000".repeat(9));
        byte[] narrow = papers.pdf(table(2, "1,360,000,000"));
        assertThat(isUpright(narrow)).isTrue();
        assertThat(isUpright(pdf)).isFalse();
        assertThat(isUpright(wider)).isFalse();
        assertThat(isInside(pdf)).isTrue();
        assertThat(isInside(wider)).isTrue();
    }

    private static Paper table(int amounts, String amount) {
        List<Paper.Column> columns = new ArrayList<>();
        List<String> row = new ArrayList<>();
        columns.add(new Paper.Column("사업", Paper.Align.START));
        row.add("전세점포 임대자금 융자");
        for (int each = 0; each < amounts; each++) {
            columns.add(new Paper.Column("다음연도 이월액", Paper.Align.END));
            row.add(amount);
        }
        Paper.Grid grid = new Paper.Grid(columns, List.of(row, row), row);
        return new Paper("결산", "", LocalDate.of(2026, 11, 22), "", List.of(grid));
    }

    private static boolean isUpright(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getMediaBox();
            return box.getHeight() > box.getWidth();
        }
    }

    /** Whether every letter stands on the page, left of its margin. */
    private static boolean isInside(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            float right = document.getPage(0).getMediaBox().getWidth() - 21 * 72 / 25.4f + 1;
            List<Float> ends = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.forEach(each -> ends.add(each.getXDirAdj() + each.getWidthDirAdj()));
                }
            }.getText(document);
            return !ends.isEmpty() && ends.stream().allMatch(end -> end <= right);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Paper plain(String text) {
        return new Paper(
                "확인", "", LocalDate.of(2026, 11, 22), "", List.of(Paper.Paragraph.of(text)));
    }

    private static Paper agreement() {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(
                Paper.Paragraph.of(
                        Paper.Span.plain("전북특별자치도 자활기금 설치 및 운용에 관한 조례에 따라 "),
                        Paper.Span.bold("전북특별자치도지사(이하 “갑”이라 한다)"),
                        Paper.Span.plain("와 두레손세탁(이하 “을”이라 한다)은 다음과 같이 협약합니다.")));
        blocks.add(new Paper.Heading("융자의 내용"));
        blocks.add(
                new Paper.Facts(
                        List.of(
                                new Paper.Fact("받는 곳", "두레손세탁 자활기업"),
                                new Paper.Fact("융자 금액", "금 90,000,000원(금 구천만원)"),
                                new Paper.Fact("이자율", "연 1.0%"),
                                new Paper.Fact("기간", "2026. 12. 1.부터 2028. 11. 30.까지(24개월)"))));
        blocks.addAll(clauses());
        blocks.add(new Paper.CheckBox(true, "개인정보 수집·이용에 동의합니다."));
        blocks.add(new Paper.CheckBox(false, "홍보 자료에 이름을 싣는 데 동의합니다."));
        blocks.add(signatures());
        blocks.add(new Paper.Break());
        blocks.add(new Paper.Heading("이자 납부 예정표"));
        blocks.add(schedule());
        return new Paper(
                "자활기금 융자 협약서", "자활기금-2026-0412", LocalDate.of(2026, 11, 22), "전북특별자치도지사", blocks);
    }

    private static List<Paper.Clause> clauses() {
        return List.of(
                Paper.Clause.of(
                        "제1조(목적)",
                        "이 협약은 을이 자활사업을 하기 위하여 점포를 임차하는 데 필요한 전세금을 융자하는 데 필요한 사항을 정합니다."),
                Paper.Clause.of(
                        "제2조(융자금의 지급)",
                        "① 갑은 전세권 설정 등기를 마친 것을 확인한 뒤 융자금을 임대인의 계좌로 직접 지급합니다. 을은 이를 다른 데 쓸 수 없습니다.",
                        "② 을은 전세금이 바뀌면 열흘 안에 갑에게 알립니다."));
    }

    private static Paper.Signature signatures() {
        List<String> office = List.of("전주시 완산구 효자로 225");
        List<String> shop = List.of("군산시 대학로 331", "두레손세탁");
        return new Paper.Signature(
                List.of(
                        new Paper.Signer("갑", office, "전북특별자치도지사", "(직인)"),
                        new Paper.Signer("을", shop, "대표 김두레", "(서명 또는 인)")));
    }

    private static Paper.Grid schedule() {
        return new Paper.Grid(
                List.of(
                        new Paper.Column("회차", Paper.Align.CENTRE),
                        new Paper.Column("납부할 날", Paper.Align.START),
                        new Paper.Column("이자(원)", Paper.Align.END)),
                List.of(
                        List.of("1", "2027. 5. 31.", "448,767"),
                        List.of("2", "2027. 11. 30.", "451,233")),
                List.of("", "모두", "900,000"));
    }
}
