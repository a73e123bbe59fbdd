package kr.dure.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.dure.HouseTest;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;
import kr.dure.ledger.Entries;
import kr.dure.ledger.Verification;
import kr.dure.ledger.Years;
import kr.dure.loan.DepositMatch.Why;
import kr.dure.loan.DepositQueue.Ground;
import kr.dure.loan.DepositQueue.State;
import kr.dure.loan.DepositStage.Doors;
import kr.dure.loan.LoanFacts.Receipt;
import kr.dure.loan.LoanFacts.ReceiptKind;
import kr.dure.loan.LoanStage.Stage;
import kr.dure.party.Organisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each row of the bank's list becomes a receipt once, or waits for a person and says why. */
@HouseTest
class DepositTests {

    private static final String HEAD = "거래일시,입금액,의뢰인,가상계좌,거래번호,적요\n";
    private static final Won AMOUNT = Won.of(80_000_000);

    @Autowired LoanStage stages;
    @Autowired DepositStage doorsOf;
    @Autowired Organisations organisations;
    @Autowired Entries entries;
    @Autowired Years years;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;

    private Stage stage;
    private Doors doors;

    @BeforeEach
    void set() {
        stage = stages.set();
        doors = doorsOf.on(stage);
        stage.at(stage.day(3, 14));
    }

    private String row(int month, int day, long won, String payer, String more) {
        return "%s,%d,%s,%s%n".formatted(stage.day(month, day), won, payer, more);
    }

    private String borrower(long loan) {
        long id = stage.facts(loan).loan().organisationId();
        return stage.as(Office.AUDITOR, () -> organisations.names(List.of(id)))
                .getOrDefault(id, "");
    }

    private List<Receipt> receipts(long loan) {
        return stage.facts(loan).receipts();
    }

    private long due(long loan) {
        return stage.as(
                        Office.AUDITOR,
                        () -> DepositCandidates.due(stage.facts(loan), stage.day(4, 14)))
                .amount();
    }

    private static void refuses(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private void account(long loan, String number) {
        stage.run(Office.CASHIER, () -> doors.accounts.open(loan, "037", number));
    }

    private boolean holds() {
        return stage.as(Office.AUDITOR, () -> verification.verify().holds());
    }

    @Test
    void recordsWhatComesIntoAVirtualAccountForItsLoan() {
        long loan = stage.paidOut(AMOUNT);
        account(loan, "9001-0012345");
        stage.at(stage.day(4, 20));
        long file = doors.through(HEAD + row(4, 14, 50_000, "김모르", "90010012345,B1,"));
        assertThat(doors.only(file).state()).isEqualTo(State.RECORDED);
        assertThat(doors.only(file).loanId()).isEqualTo(loan);
        assertThat(receipts(loan))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.amount()).isEqualTo(Won.of(50_000));
                    assertThat(each.receivedOn()).isEqualTo(stage.day(4, 14));
                    assertThat(each.payer()).isEqualTo("김○르");
                    assertThat(each.stamp().accountId()).isEqualTo(DepositStage.CASHIER);
                });
        assertThat(doors.progress(file).file().finishedAt()).isNotNull();
        assertThat(stage.as(Office.CASHIER, () -> doors.queue.ofLoan(loan)))
                .extracting(DepositQueue.OfLoan::how)
                .containsExactly(DepositMatch.How.VIRTUAL_ACCOUNT);
        assertThat(holds()).isTrue();
    }

    @Test
    void recordsByNameAndAmountWhereThatIsOneLoan() {
        long loan = stage.paidOut(AMOUNT);
        stage.paidOut(Won.of(20_000_000));
        stage.bill(loan);
        stage.at(stage.day(4, 20));
        long file =
                doors.through(
                        HEAD
                                + row(4, 14, due(loan), "주식회사 " + borrower(loan), ",B1,")
                                + row(4, 15, due(loan) + 1, borrower(loan), ",B2,")
                                + row(4, 15, due(loan), "아무개", ",B3,"));
        assertThat(doors.rows(file))
                .extracting(DepositQueue.Row::state)
                .containsExactly(State.RECORDED, State.WAITING, State.WAITING);
        assertThat(doors.rows(file))
                .extracting(DepositQueue.Row::why)
                .containsExactly(null, Why.OTHER_AMOUNT, Why.NOBODY);
        assertThat(receipts(loan)).hasSize(1);
        assertThat(stage.as(Office.CASHIER, () -> doors.queue.waiting()).count()).isEqualTo(2);
    }

    @Test
    void doesNothingWithTheSameFileOrRowTwice() {
        long loan = stage.paidOut(AMOUNT);
        account(loan, "90010012345");
        stage.at(stage.day(4, 20));
        String twice = row(4, 14, 10_000, "갑", "90010012345,,");
        String csv = HEAD + row(4, 14, 50_000, "갑", "90010012345,B1,") + twice + twice;
        long first = doors.through(csv);
        assertThat(receipts(loan)).hasSize(3);
        assertThat(doors.keep(csv)).isEqualTo(first);
        doors.run(first);
        assertThat(receipts(loan)).hasSize(3);
        long second = doors.through(csv + row(4, 15, 60_000, "갑", "90010012345,B2,"));
        assertThat(second).isNotEqualTo(first);
        assertThat(doors.progress(second).file().taken())
                .satisfies(each -> {
                    assertThat(each.rows()).isEqualTo(4);
                    assertThat(each.known()).isEqualTo(3);
                    assertThat(each.amount()).isEqualTo(Won.of(130_000));
                });
        assertThat(receipts(loan)).hasSize(4);
        assertThat(doors.progress(second).recorded()).isEqualTo(1);
        long again = doors.through(HEAD + row(4, 14, 50_000, "갑", "90010012345,B1,다른 적요"));
        assertThat(doors.rows(again)).isEmpty();
        assertThat(doors.progress(again).file().finishedAt()).isNotNull();
        assertThat(receipts(loan)).hasSize(4);
    }

    @Test
    void refusesAReferenceThatStandsForAnotherDeposit() {
        doors.through(HEAD + row(3, 14, 50_000, "갑", ",B1,"));
        long other = doors.keep(HEAD + row(3, 14, 50_001, "갑", ",B1,"));
        refuses("loan.refusal.deposits-other-content", () -> doors.take(other));
        long within = doors.keep(HEAD + row(3, 14, 1, "갑", ",B9,") + row(3, 14, 2, "갑", ",B9,"));
        refuses("loan.refusal.deposits-other-content", () -> doors.take(within));
        assertThat(doors.rows(within)).isEmpty();
    }

    @Test
    void takesInEveryRowOrNone() {
        long file = doors.keep(HEAD + row(3, 14, 50_000, "갑", ",B1,") + "어제,1,을,,,\n");
        assertThat(doors.take(file)).extracting(DepositRefusal.BadLine::line).containsExactly(3);
        assertThat(doors.rows(file)).isEmpty();
        assertThat(doors.progress(file).file().taken()).isNull();
        assertThat(doors.take(doors.keep(HEAD + row(3, 14, 50_000, "갑", ",B1,")))).isEmpty();
        refuses("loan.refusal.deposits-absent", () -> doors.take(file));
    }

    @Test
    void refusesFilesThatAreNoLists() throws IOException {
        refuses("loan.refusal.deposits-no-file", () -> doors.keep("입금.csv", new byte[0]));
        byte[] broken = (HEAD + row(3, 14, 1, "가나", ",,")).getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 8] = (byte) 0xff;
        refuses("document.refusal.list-encoding", () -> doors.keep("입금.csv", broken));
        byte[] bomb = bomb();
        refuses("document.refusal.bomb", () -> doors.keep("입금.xlsx", bomb));
        byte[] paper = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        refuses("document.refusal.lies", () -> doors.keep("입금.csv", paper));
        refuses(
                "loan.refusal.office",
                () ->
                        stage.as(
                                Office.TREASURER,
                                () ->
                                        doors.deposits.keep(
                                                "a.csv", broken, stage.fund, "037", "1")));
    }

    /** 300 MB of nothing, packed small. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("[Content_Types].xml", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(name));
            }
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                zip.write(nothing);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void leavesWhatIsRefusedWaitingWithTheSentence() {
        long loan = stage.paidOut(AMOUNT);
        account(loan, "90010012345");
        stage.at(stage.day(4, 20));
        long file =
                doors.through(
                        HEAD
                                + row(4, 14, 90_000_000, "갑", "90010012345,B1,")
                                + row(3, 13, 50_000, "갑", "90010012345,B2,"));
        assertThat(doors.rows(file))
                .allSatisfy(each -> {
                    assertThat(each.state()).isEqualTo(State.WAITING);
                    assertThat(each.why()).isEqualTo(Why.REFUSED);
                });
        assertThat(doors.rows(file).getFirst().said()).contains("90,000,000");
        assertThat(doors.rows(file).getLast().said()).isNotBlank();
        assertThat(receipts(loan)).isEmpty();
        assertThat(doors.progress(file).file().finishedAt()).isNotNull();
    }

    @Test
    void leavesWhatTheBankCancelledToAPerson() {
        long loan = stage.paidOut(AMOUNT);
        account(loan, "90010012345");
        stage.at(stage.day(4, 20));
        long file =
                doors.through(
                        HEAD
                                + row(4, 14, 50_000, "갑", "90010012345,B1,")
                                + row(4, 15, -50_000, "갑", "90010012345,B1,취소")
                                + stage.day(4, 16)
                                + ",△7,을,,B2,\n"
                                + stage.day(4, 17)
                                + ",(8),을,,B3,\n합계,-15,,,,\n");
        assertThat(doors.rows(file))
                .extracting(DepositQueue.Row::why)
                .containsExactly(null, Why.CANCELLED, Why.CANCELLED, Why.CANCELLED);
        assertThat(receipts(loan)).hasSize(1);
        long row = doors.rows(file).get(1).id();
        refuses(
                "loan.deposits.why.CANCELLED",
                () -> assign(row, stage.facts(loan).loan().number()));
        setAside(row, "은행 취소");
        assertThat(doors.rows(file).get(1).state()).isEqualTo(State.SET_ASIDE);
    }

    @Test
    void booksTodayWhatCameInAClosedYear() {
        int year = stage.year - 1;
        stage.at(LocalDate.of(year, 3, 14));
        long loan = stage.paidOut(AMOUNT);
        account(loan, "90010012345");
        stage.at(stage.day(2, 20));
        stage.run(Office.FUND_MANAGER, () -> years.close(stage.fund, FiscalYear.of(year)));
        long file =
                doors.through(
                        "%s%s,50000,갑,90010012345,B1,%n"
                                .formatted(HEAD, LocalDate.of(year, 12, 14)));
        assertThat(doors.only(file).state()).isEqualTo(State.RECORDED);
        Receipt receipt = receipts(loan).getFirst();
        assertThat(receipt.receivedOn()).isEqualTo(LocalDate.of(year, 12, 14));
        var entry = stage.as(Office.AUDITOR, () -> entries.find(receipt.entryId()));
        assertThat(entry.valueDate()).isEqualTo(stage.day(2, 20));
        assertThat(entry.year()).isEqualTo(FiscalYear.of(stage.year));
        assertThat(entry.memo()).contains(Integer.toString(year)).contains("장부에 적음");
        assertThat(holds()).isTrue();
    }

    @Test
    void letsAPersonSayWhichLoanItIsAndTakesItBack() {
        long loan = stage.paidOut(AMOUNT);
        long other = stage.paidOut(Won.of(20_000_000));
        String number = stage.facts(loan).loan().number();
        stage.at(stage.day(4, 20));
        long file = doors.through(HEAD + row(4, 14, 50_000, "아무개", ",B1,적요"));
        long row = doors.only(file).id();
        var opened = stage.as(Office.CASHIER, () -> doors.queue.open(row));
        assertThat(opened.payer()).isEqualTo("아무개");
        assertThat(opened.memo()).isEqualTo("적요");
        assertThat(opened.suggestions()).isEmpty();
        refuses("loan.refusal.deposits-no-loan", () -> assign(row, "1999-0001"));
        assign(row, stage.facts(other).loan().number());
        refuses("loan.refusal.deposits-settled", () -> assign(row, number));
        stage.run(
                Office.CASHIER,
                () -> stage.receipts.reverse(receipts(other).getFirst().id(), "다른 융자"));
        assertThat(doors.only(file).why()).isEqualTo(Why.TAKEN_BACK);
        assertThat(doors.only(file).said()).isEqualTo("다른 융자");
        assign(row, stage.facts(other).loan().number());
        assertThat(receipts(other)).as("a new receipt, not the old one").hasSize(2);
        stage.run(
                Office.CASHIER,
                () -> stage.receipts.reverse(receipts(other).getLast().id(), "그래도 다른 융자"));
        assign(row, number);
        assertThat(doors.only(file).loanId()).isEqualTo(loan);
        assertThat(receipts(loan)).hasSize(1);
        assertThat(holds()).isTrue();
    }

    private void assign(long row, String number) {
        stage.as(Office.CASHIER, () -> doors.queue.assign(row, number, ReceiptKind.INSTALMENT));
    }

    @Test
    void putsForwardLoansByNameAndAmount() {
        long loan = stage.paidOut(Won.of(20_000_000));
        long other = stage.paidOut(AMOUNT);
        stage.bill(other);
        stage.at(stage.day(4, 14));
        long file = doors.through(HEAD + row(4, 14, due(other), "아무개", ",,"));
        assertThat(suggested(file)).containsExactly(other);
        long second = doors.through(HEAD + row(4, 14, 1_000, borrower(loan), ",,"));
        assertThat(suggested(second)).containsExactly(loan);
        var opened = stage.as(Office.CASHIER, () -> doors.queue.open(doors.only(second).id()));
        assertThat(opened.suggestions().getFirst().grounds()).isEqualTo(Set.of(Ground.NAME));
    }

    private List<Long> suggested(long file) {
        return stage
                .as(Office.CASHIER, () -> doors.queue.open(doors.only(file).id()))
                .suggestions()
                .stream()
                .map(each -> each.loan().id())
                .toList();
    }

    @Test
    void setsAsideWithAReasonAndCanStillBeGivenToALoan() {
        long loan = stage.paidOut(AMOUNT);
        long file = doors.through(HEAD + row(3, 14, 50_000, "은행", ",B1,예금이자"));
        long row = doors.only(file).id();
        refuses("loan.refusal.empty", () -> setAside(row, " "));
        setAside(row, "예금이자");
        assertThat(doors.only(file).state()).isEqualTo(State.SET_ASIDE);
        assertThat(doors.only(file).reason()).isEqualTo("예금이자");
        refuses("loan.refusal.deposits-settled", () -> setAside(row, "다시"));
        assign(row, stage.facts(loan).loan().number());
        assertThat(doors.only(file).state()).isEqualTo(State.RECORDED);
    }

    private void setAside(long row, String reason) {
        stage.run(Office.CASHIER, () -> doors.queue.setAside(row, reason));
    }

    @Test
    void sharesTheRowsAmongSeveralProgramsAndGoesOnWhereItStopped() throws Exception {
        long loan = stage.paidOut(AMOUNT);
        account(loan, "90010012345");
        stage.at(stage.day(4, 20));
        var csv = new StringBuilder(HEAD);
        for (int i = 0; i < 60; i++) {
            csv.append(row(4, 14, 100 + i, "갑", "90010012345,B" + i + ","));
        }
        long file = doors.keep(csv.toString());
        doors.take(file);
        Callable<Boolean> run =
                () -> {
                    doors.run(file);
                    return true;
                };
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var each : pool.invokeAll(List.of(run, run, run, run))) {
                assertThat(each.get()).isTrue();
            }
        }
        doors.run(file);
        assertThat(receipts(loan)).hasSize(60);
        assertThat(doors.progress(file).recorded()).isEqualTo(60);
        assertThat(doors.progress(file).file().finishedAt()).isNotNull();
        assertThat(holds()).isTrue();
    }

    @Test
    void keepsNamesSealed() {
        long file = doors.through(HEAD + row(3, 14, 50_000, "나몰라라", ",B1,나몰라라 적요"));
        assertThat(doors.only(file).payer()).isEqualTo("나○○라");
        int plain =
                stage.as(
                        Office.CASHIER,
                        () ->
                                jdbc.sql(
                                                """
                                                select count(*)
                                                from loan.deposit_row r
                                                where r::text like '%나몰라라%'
                                                   or r::text like '%' ||
                                                      encode(convert_to('나몰라라', 'UTF8'), 'hex')
                                                      || '%'
                                                """)
                                        .query(Integer.class)
                                        .single());
        assertThat(plain).isZero();
    }

    @Test
    void givesAVirtualAccountToOneLoanAtATime() {
        long one = stage.awarded(AMOUNT);
        long other = stage.awarded(Won.of(20_000_000));
        account(one, "90010012345");
        account(one, "9001-0012345");
        refuses("loan.refusal.virtual-account-taken", () -> account(other, "90010012345"));
        account(one, "90010099999");
        account(other, "90010012345");
        refuses("loan.refusal.deposits-number", () -> account(one, "12"));
        assertThat(stage.as(Office.CASHIER, () -> doors.accounts.of(one)))
                .hasValueSatisfying(each -> assertThat(each.number()).isEqualTo("90010099999"));
    }
}
