package kr.dure.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of all papers, Pretendard in two weights, and what it can show. */
final class PaperFont {

    static final String FAMILY = "Pretendard";

    private static final byte[] REGULAR = read("Pretendard-Regular.ttf");
    private static final byte[] BOLD = read("Pretendard-Bold.ttf");
    private static final CmapLookup REGULAR_GLYPHS = glyphs(REGULAR);
    private static final CmapLookup BOLD_GLYPHS = glyphs(BOLD);

    private PaperFont() {}

    static void embed(PdfRendererBuilder builder) {
        builder.useFont(
                () -> new ByteArrayInputStream(REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(BOLD), FAMILY, 700, FontStyle.NORMAL, true);
    }

    /**
     * The text as it can be set: syllables put together, what cannot be seen taken off.
     *
     * @throws PaperRefusal for a character that one of the weights lacks
     */
    static String printable(String text) {
        String clean =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replace('\t', ' ')
                        .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "");
        clean.codePoints().filter(each -> each != '\n').forEach(PaperFont::requireGlyph);
        return clean;
    }

    private static void requireGlyph(int character) {
        if (REGULAR_GLYPHS.getGlyphId(character) == 0 || BOLD_GLYPHS.getGlyphId(character) == 0) {
            throw PaperRefusal.glyph(character);
        }
    }

    private static CmapLookup glyphs(byte[] font) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String file) {
        try (InputStream stream = PaperFont.class.getResourceAsStream("/document/font/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the build has not copied the font " + file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
