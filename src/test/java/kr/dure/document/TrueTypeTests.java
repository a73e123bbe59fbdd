package kr.dure.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrueTypeTests {

    @Test
    void findsWhatAFileIsWhateverItIsCalled() {
        assertIs(FileSamples.pdf("아무 이름"), FileKind.PDF);
        assertIs(FileSamples.png(), FileKind.PNG);
        assertIs(FileSamples.jpeg(), FileKind.JPEG);
        assertIs(FileSamples.hwp(), FileKind.HWP);
        assertIs(FileSamples.hwpx(), FileKind.HWPX);
        assertIs(FileSamples.docx(), FileKind.DOCX);
        assertIs(FileSamples.xlsx(), FileKind.XLSX);
    }

    @Test
    void readsTextInBothKoreanEncodings() {
        String list = "순번,시도,자활기업\n1,전북특별자치도,두레손세탁\n".repeat(40);
        assertIs(list.getBytes(StandardCharsets.UTF_8), FileKind.CSV);
        assertIs(("\uFEFF" + list).getBytes(StandardCharsets.UTF_8), FileKind.CSV);
        assertIs(list.getBytes(Charset.forName("MS949")), FileKind.CSV);
    }

    @Test
    void findsNothingInWhatTheHouseDoesNotKnow() {
        assertUnknown(text("<!DOCTYPE html><html><script>1</script></html>"));
        assertUnknown(text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        assertUnknown(new byte[] {'M', 'Z', 0, 0, 1, 2, 3});
        assertUnknown(text("#!/bin/sh\nrm -rf x\n"));
        assertUnknown(FileSamples.zip("readme.txt", "말"));
        assertUnknown(Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11}, 2048));
        assertUnknown(Arrays.copyOf(FileSamples.hwp(), 1100));
    }

    @Test
    void refusesAZipBomb() {
        assertRefused(FileSamples.bomb(60), "bomb");
        assertRefused(FileSamples.bomb(300), "bomb");
    }

    @Test
    void refusesAZipOfTooManyEntries() {
        String[] entries = new String[2 * (ZipLook.MOST_ENTRIES + 1)];
        for (int at = 0; at < entries.length; at += 2) {
            entries[at] = "xl/" + at;
            entries[at + 1] = "";
        }
        assertRefused(FileSamples.zip(entries), "bomb");
    }

    @Test
    void refusesEntriesThatPointElsewhere() {
        for (String path :
                new String[] {"../../etc/passwd", "/etc/passwd", "C:/x", "a\\b", "a/.."}) {
            assertRefused(FileSamples.zip("[Content_Types].xml", "", path, "x"), "path");
        }
        assertIs(
                FileSamples.zip("[Content_Types].xml", "", "xl/workbook.xml", "", "xl/a..b", ""),
                FileKind.XLSX);
    }

    @Test
    void refusesADamagedContainer() {
        byte[] whole = FileSamples.xlsx();
        assertRefused(Arrays.copyOf(whole, whole.length - 10), "damaged");
        assertRefused(Arrays.copyOf(whole, 60), "damaged");
    }

    @Test
    void refusesMacros() {
        byte[] macro =
                FileSamples.zip(
                        "[Content_Types].xml", "", "xl/workbook.xml", "", "xl/vbaProject.bin", "x");
        assertRefused(macro, "macro");
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertIs(byte[] content, FileKind kind) {
        assertThat(TrueType.of("파일", content)).contains(kind);
    }

    private static void assertUnknown(byte[] content) {
        assertThat(TrueType.of("파일", content)).isEmpty();
    }

    private static void assertRefused(byte[] content, String word) {
        assertThatThrownBy(() -> TrueType.of("파일.xlsx", content))
                .isInstanceOf(FileRefusal.class)
                .hasMessageContaining("document.refusal." + word);
    }
}
