package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kr.dure.document.FileKind;
import kr.dure.document.ListReader;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** What banks send is read as it stands; what cannot be trusted is refused with its line. */
class DepositReaderTests {

    private static final String HEAD = "거래일시,입금액(원),의뢰인,가상계좌번호,거래번호,적요\n";

    private final List<DepositLine> lines = new ArrayList<>();

    private DepositLines read(byte[] content, FileKind kind) {
        DepositTop top = DepositTop.of(content, kind);
        var read = new DepositLines(top, top.proposal(Map.of()), lines::add);
        ListReader.read(content, kind, read);
        return read;
    }

    private DepositLines read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8), FileKind.CSV);
    }

    private static byte[] sheet(Consumer<Worksheet> fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("입금"));
        }
        return bytes.toByteArray();
    }

    private static void refuses(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void readsTextInBothEncodingsOfKorea() {
        String csv =
                "전북은행 거래내역,,,,,\n계좌번호,1021-02,,,,\n"
                        + HEAD
                        + "2026-11-20 13:22:11,\"66,666\",늘푸른반찬,900-100,B1,상환\n"
                        + "20261121093000,100000,,,B2,모바일\n"
                        + "2026. 11. 22.,0,출금,,B3,수수료\n"
                        + "합계,\"166,666\",,,,\n";
        DepositLines read = read(csv);
        assertThat(lines)
                .containsExactly(
                        new DepositLine(
                                4,
                                LocalDate.of(2026, 11, 20),
                                Won.of(66_666),
                                "늘푸른반찬",
                                "900100",
                                "B1",
                                "상환"),
                        new DepositLine(
                                5,
                                LocalDate.of(2026, 11, 21),
                                Won.of(100_000),
                                "모바일",
                                "",
                                "B2",
                                "모바일"));
        assertThat(read.leftOut()).isEqualTo(1);
        assertThat(read.sum()).isEqualTo(Won.of(166_666));
        var before = List.copyOf(lines);
        lines.clear();
        read(csv.getBytes(Charset.forName("MS949")), FileKind.CSV);
        assertThat(lines).isEqualTo(before);
        lines.clear();
        read("\ufeff" + csv);
        assertThat(lines).isEqualTo(before);
    }

    @Test
    void readsAWorkbookWithDaysNumbersAndFormulas() throws IOException {
        byte[] workbook =
                sheet(sheet -> {
                    String[] headings = {"입금일", "입금액", "입금자명"};
                    for (int i = 0; i < headings.length; i++) {
                        sheet.value(0, i, headings[i]);
                    }
                    sheet.value(1, 0, LocalDate.of(2026, 11, 20));
                    sheet.style(1, 0).format("yyyy-mm-dd").set();
                    sheet.value(1, 1, 66_666);
                    sheet.value(1, 2, "늘푸른반찬");
                    sheet.value(2, 0, "2026-11-21");
                    sheet.value(2, 1, 1.5e7);
                    sheet.value(2, 2, "=1+1");
                    sheet.value(3, 0, "합 계");
                    sheet.value(3, 1, 15_066_666L);
                });
        read(workbook, FileKind.XLSX);
        assertThat(lines)
                .extracting(DepositLine::on, each -> each.amount().amount(), DepositLine::payer)
                .containsExactly(
                        tuple(LocalDate.of(2026, 11, 20), 66_666L, "늘푸른반찬"),
                        tuple(LocalDate.of(2026, 11, 21), 15_000_000L, "=1+1"));
    }

    @Test
    void refusesATotalThatSaysAnotherSum() {
        refuses(
                "loan.refusal.deposits-total",
                () -> read(HEAD + "2026-11-20,66666,가,,,\n총합계,66665,,,,\n"));
        refuses(
                "loan.refusal.deposits-total-unread",
                () -> read(HEAD + "2026-11-20,66666,가,,,\n합계,,66666,,,\n"));
    }

    @Test
    void takesAPayerWhoIsCalledTotalForAPayer() {
        read(HEAD + "2026-11-20,66666,합계,,,\n");
        assertThat(lines).extracting(DepositLine::payer).containsExactly("합계");
    }

    @Test
    void refusesAnEncodingItCannotReadAndLettersThatAreBroken() {
        byte[] broken = (HEAD + "2026-11-20,66666,가,,,\n").getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 6] = (byte) 0xff;
        refuses("document.refusal.list-encoding", () -> read(broken, FileKind.CSV));
        refuses(
                "document.refusal.list-unreadable",
                () -> read(HEAD + "2026-11-20,66666,늘\ufffd른,,,\n"));
    }

    @Test
    void refusesACellOfAMillionLetters() throws IOException {
        String huge = "가".repeat(1_000_000);
        refuses(
                "document.refusal.list-long-cell",
                () -> read(HEAD + "2026-11-20,66666," + huge + ",,,\n"));
        refuses(
                "document.refusal.list-long-cell",
                () -> read(HEAD + "2026-11-20,66666,\"가,,,\n" + "2026-11-20,1,가,,,\n".repeat(99)));
        byte[] workbook =
                sheet(sheet -> {
                    sheet.value(0, 0, "입금일");
                    sheet.value(0, 1, "입금액");
                    sheet.value(1, 0, "2026-11-20");
                    sheet.value(1, 1, "9".repeat(30_000));
                });
        refuses("document.refusal.list-long-cell", () -> read(workbook, FileKind.XLSX));
    }

    @Test
    void refusesWhatIsNoWorkbookToItsEndAndTooManyRows() throws IOException {
        byte[] workbook = sheet(sheet -> sheet.value(0, 0, "입금일"));
        byte[] half = Arrays.copyOf(workbook, workbook.length / 2);
        refuses("document.refusal.list-broken", () -> read(half, FileKind.XLSX));
        refuses("loan.refusal.deposits-no-rows", () -> read(workbook, FileKind.XLSX));
        refuses("loan.refusal.deposits-no-rows", () -> read(HEAD));
        refuses(
                "document.refusal.list-too-many",
                () -> read(HEAD + "2026-11-20,1,가,,,\n".repeat(ListReader.MOST_ROWS)));
        refuses("document.refusal.list-columns", () -> read(",".repeat(101) + "\n" + HEAD));
    }

    @Test
    void namesTheLinesThatCannotStand() {
        DepositLines read =
                read(
                        HEAD
                                + "2026-02-30,1,가,,,\n"
                                + "어제,1,가,,,\n"
                                + "2026-11-20,--5,가,,,\n"
                                + "2026-11-20,1.5,가,,,\n"
                                + "2026-11-20,1,가,계좌,,\n"
                                + "2026-11-20,1,가,,,\n");
        assertThat(read.bad())
                .extracting(DepositRefusal.BadLine::line, DepositRefusal.BadLine::key)
                .containsExactly(
                        tuple(2, "kernel.refusal.date-no-such-day"),
                        tuple(3, "kernel.refusal.date-shape"),
                        tuple(4, "kernel.refusal.won-negative"),
                        tuple(5, "kernel.refusal.won-fractional"),
                        tuple(6, "loan.deposits.bad.account"));
        assertThat(read.count()).isEqualTo(1);
    }

    @Test
    void asksForEveryHeadingThatIsNeededOnce() {
        byte[] content = "언제,얼마,누가\n2026-11-20,1,가\n".getBytes(StandardCharsets.UTF_8);
        DepositTop top = DepositTop.of(content, FileKind.CSV);
        assertThat(top.proposal(Map.of())).isEmpty();
        var confirmed =
                Map.of(
                        DepositColumn.DAY, "언제",
                        DepositColumn.AMOUNT, "얼마",
                        DepositColumn.PAYER, "누가");
        assertThat(top.proposal(confirmed)).isEqualTo(confirmed);
        refuses(
                "loan.refusal.deposits-heading",
                () -> new DepositLines(top, Map.of(DepositColumn.DAY, "언제"), lines::add));
        refuses(
                "loan.refusal.deposits-same-heading",
                () ->
                        new DepositLines(
                                top,
                                Map.of(DepositColumn.DAY, "언제", DepositColumn.AMOUNT, "언제"),
                                lines::add));
    }
}
