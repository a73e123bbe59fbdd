package kr.dure.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import kr.dure.HouseTest;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.RegionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class FilesTests {

    private static final Set<FileKind> ANY = EnumSet.allOf(FileKind.class);

    @Autowired Files files;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void keepsAFileAndGivesBackTheSameBytes() {
        byte[] content = fresh();
        StoredFile kept = keep("/tmp/임대차계약서.pdf", content);
        assertThat(kept.name()).isEqualTo("임대차계약서.pdf");
        assertThat(kept.kind()).isEqualTo(FileKind.PDF);
        assertThat(kept.size()).isEqualTo(content.length);
        assertThat(kept.keptBy()).isEqualTo(41);
        OpenedFile opened = in("jeonbuk", () -> files.open(kept.id()));
        assertThat(opened.file()).isEqualTo(kept);
        assertThat(opened.content()).isEqualTo(content);
    }

    @Test
    void keepsTheSameContentOnce() {
        byte[] content = fresh();
        StoredFile first = keep("사본 1.pdf", content);
        StoredFile second = keep("사본 2.pdf", content);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(in("jeonbuk", () -> files.find(List.of(second.id(), first.id()))))
                .extracting(StoredFile::name)
                .containsExactly("사본 1.pdf", "사본 2.pdf");
        assertThat(in("jeonbuk", () -> contents(first.sha256()))).isEqualTo(1);
    }

    @Test
    void hasNoFileOfAnotherRegion() {
        byte[] content = fresh();
        StoredFile there = keep("계약서.pdf", content);
        assertThat(in("daegu", () -> files.find(List.of(there.id())))).isEmpty();
        assertRefused("absent", () -> in("daegu", () -> files.open(there.id())));
        assertThat(in("daegu", () -> contents(there.sha256()))).isZero();
        StoredFile here = in("daegu", () -> files.keep("계약서.pdf", content, ANY));
        assertThat(in("daegu", () -> files.open(here.id())).content()).isEqualTo(content);
    }

    @Test
    void refusesANameThatLies() {
        assertRefused("lies", () -> keep("사진.jpg", fresh()));
        assertRefused("lies", () -> keep("명단.pdf", FileSamples.xlsx()));
        assertRefused("lies", () -> keep("계약서.exe", fresh()));
    }

    @Test
    void refusesAKindThatMayNotStandThere() {
        Set<FileKind> lists = Set.of(FileKind.CSV, FileKind.XLSX);
        assertRefused(
                "not-allowed", () -> in("jeonbuk", () -> files.keep("계약서.pdf", fresh(), lists)));
        assertRefused("unknown", () -> keep("계약서.pdf", "<html><body>".getBytes(UTF_8)));
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertRefused("empty", () -> keep("계약서.pdf", new byte[0]));
        assertRefused("too-large", () -> keep("계약서.pdf", new byte[Files.MOST_BYTES + 1]));
    }

    @Test
    void refusesAZipBomb() {
        assertRefused("bomb", () -> keep("명단.xlsx", FileSamples.bomb(60)));
    }

    @Test
    void putsAMissingExtensionOn() {
        assertThat(keep("계약서", fresh()).name()).isEqualTo("계약서.pdf");
        assertThat(keep("../", fresh()).name()).isEqualTo("PDF.pdf");
    }

    @Test
    void showsNobodyAFileThatNoGateOpens() {
        StoredFile kept = keep("계약서.pdf", fresh());
        assertRefused("absent", () -> in("jeonbuk", () -> files.show(kept.id())));
    }

    @Test
    void letsNobodyChangeWhatIsKept() {
        StoredFile kept = keep("계약서.pdf", fresh());
        for (String statement :
                List.of("update document.content set size = 1", "delete from document.file")) {
            assertThatThrownBy(() -> in("jeonbuk", () -> run(statement)))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(in("jeonbuk", () -> files.open(kept.id())).file()).isEqualTo(kept);
    }

    private StoredFile keep(String name, byte[] content) {
        return in("jeonbuk", () -> files.keep(name, content, ANY));
    }

    private int run(String statement) {
        return new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(statement).update());
    }

    private long contents(String sha256) {
        return new TransactionTemplate(transactions)
                .execute(status ->
                        jdbc.sql("select count(*) from document.content where sha256 = ?")
                                .param(sha256)
                                .query(Long.class)
                                .single());
    }

    private static byte[] fresh() {
        return FileSamples.pdf(UUID.randomUUID().toString());
    }

    private static <T> T in(String region, Supplier<T> work) {
        Acting acting =
                new Acting(
                        RegionCode.of(region), 41, "고은비", Office.FUND_MANAGER, null, null, "test");
        try {
            return acting.call(work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(String word, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("document.refusal." + word);
    }
}
