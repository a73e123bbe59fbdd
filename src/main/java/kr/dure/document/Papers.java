package kr.dure.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.stereotype.Service;

/** The door to papers made by the house: official documents as PDF, fonts embedded. */
@Service
public class Papers {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    static {
        // What it would say is how long it took to read a style sheet.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Sets a paper as PDF on A4. The same paper gives the same bytes, so its hash tells whether it
     * is the one that was signed.
     *
     * @throws PaperRefusal naming the character that the font cannot show
     */
    public byte[] pdf(Paper paper) {
        String markup = PaperMarkup.of(paper);
        PdfRendererBuilder builder =
                new PdfRendererBuilder()
                        .withHtmlContent(markup, null)
                        .useUnicodeLineBreaker(new WordBreaker());
        PaperFont.embed(builder);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                name(document, paper, markup);
                document.save(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes in what would otherwise hold the moment of making: dates, and the document's id. */
    private static void name(PDDocument document, Paper paper, String markup) {
        PDDocumentInformation about = new PDDocumentInformation();
        GregorianCalendar day = GregorianCalendar.from(paper.date().atStartOfDay(KOREA));
        about.setTitle(paper.title());
        about.setAuthor(paper.issuer());
        about.setSubject(paper.number());
        about.setProducer("Dure");
        about.setCreationDate(day);
        about.setModificationDate(day);
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage("ko");
        PDViewerPreferences view =
                new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        view.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(view);
        CRC32 id = new CRC32();
        id.update(markup.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(id.getValue());
    }
}
