package kr.dure.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FileNameTests {

    @Test
    void takesFoldersOff() {
        assertThat(FileName.clean("../../etc/계약서.pdf")).isEqualTo("계약서.pdf");
        assertThat(FileName.clean("C:\\문서\\계약서.pdf")).isEqualTo("계약서.pdf");
        assertThat(FileName.clean("..")).isEmpty();
    }

    @Test
    void takesOffWhatCannotBeSeen() {
        assertThat(FileName.clean("계\u0000약\r\n서\u200B.pdf")).isEqualTo("계약서.pdf");
        assertThat(FileName.clean("계약\u202Efdp.exe")).isEqualTo("계약fdp.exe");
    }

    @Test
    void putsSyllablesTogether() {
        String apart = Normalizer.normalize("임대차계약서.hwp", Normalizer.Form.NFD);
        assertThat(FileName.clean(apart)).isEqualTo("임대차계약서.hwp");
    }

    @Test
    void shortensButKeepsTheExtension() {
        assertThat(FileName.clean("가".repeat(500) + ".hwpx")).hasSize(200).endsWith("가.hwpx");
        assertThat(FileName.clean("😀".repeat(300)).codePointCount(0, 400)).isEqualTo(200);
    }
}
