package kr.dure.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a paper in the markup it is set from: a few tags, all text escaped. */
final class PaperMarkup {

    private static final String STYLE = style();

    /** The number of a paper, a loan, an account: it is not broken even where words are. */
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z-]{1,20}");

    private final StringBuilder out = new StringBuilder();

    private PaperMarkup() {}

    static String of(Paper paper) {
        PaperMarkup markup = new PaperMarkup();
        markup.out.append("<html lang=\"ko\"><head><title>");
        markup.text(paper.title());
        markup.out.append("</title><style>").append(STYLE).append(GridWidth.sheet(paper));
        markup.out.append("</style></head><body>");
        markup.head(paper);
        paper.blocks().forEach(markup::block);
        if (!paper.issuer().isEmpty()) {
            markup.tag("div", "issuer", paper.issuer());
        }
        return markup.out.append("</body></html>").toString();
    }

    private void head(Paper paper) {
        tag("h1", "", paper.title());
        out.append("<table class=\"head\"><tr>");
        tag("td", "start", paper.number());
        tag("td", "end", day(paper.date()));
        out.append("</tr></table>");
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Heading(String text) -> tag("h2", "", text);
            case Paper.Paragraph(List<Paper.Span> spans) -> paragraph(spans);
            case Paper.Clause(String heading, List<String> paragraphs) -> {
                out.append("<div class=\"clause\">");
                tag("h2", "", heading);
                paragraphs.forEach(each -> tag("p", "", each));
                out.append("</div>");
            }
            case Paper.Facts(List<Paper.Fact> facts) -> facts(facts);
            case Paper.Grid grid -> grid(grid);
            case Paper.Signature(List<Paper.Signer> signers) -> {
                out.append("<div class=\"signature\">");
                signers.forEach(this::signer);
                out.append("</div>");
            }
            case Paper.CheckBox(boolean ticked, String text) -> checkBox(ticked, text);
            case Paper.Break() -> out.append("<div class=\"break\"></div>");
        }
    }

    private void paragraph(List<Paper.Span> spans) {
        out.append("<p>");
        for (Paper.Span each : spans) {
            if (each.bold()) {
                tag("b", "", each.text());
            } else {
                text(each.text());
            }
        }
        out.append("</p>");
    }

    private void facts(List<Paper.Fact> facts) {
        out.append("<table class=\"facts\">");
        for (Paper.Fact each : facts) {
            out.append("<tr>");
            tag("th", "", each.label());
            tag("td", "", each.value());
            out.append("</tr>");
        }
        out.append("</table>");
    }

    private void grid(Paper.Grid grid) {
        out.append("<table class=\"").append(GridWidth.of(grid).kind()).append("\"><thead><tr>");
        grid.columns().forEach(each -> tag("th", "", each.header()));
        out.append("</tr></thead><tbody>");
        grid.rows().forEach(row -> row("", grid.columns(), row));
        if (!grid.total().isEmpty()) {
            row("total", grid.columns(), grid.total());
        }
        out.append("</tbody></table>");
    }

    private void row(String kind, List<Paper.Column> columns, List<String> cells) {
        out.append("<tr class=\"").append(kind).append("\">");
        for (int at = 0; at < cells.size(); at++) {
            String align = columns.get(at).align().name().toLowerCase(Locale.ROOT);
            tag(
                    "td",
                    NUMBER.matcher(cells.get(at)).matches() ? align + " whole" : align,
                    cells.get(at));
        }
        out.append("</tr>");
    }

    private void signer(Paper.Signer signer) {
        out.append("<table class=\"signature\">");
        String role = signer.role();
        for (String each : signer.details()) {
            out.append("<tr>");
            tag("td", "role", role);
            tag("td", "detail", each);
            out.append("<td class=\"mark\"></td></tr>");
            role = "";
        }
        out.append("<tr>");
        tag("td", "role", role);
        tag("td", "name", signer.name());
        tag("td", "mark", signer.mark());
        out.append("</tr></table>");
    }

    private void checkBox(boolean ticked, String text) {
        out.append("<table class=\"box\"><tr><td class=\"drawn\"><div class=\"square\">");
        if (ticked) {
            out.append("<div class=\"tick\"></div>");
        }
        out.append("</div></td>");
        tag("td", "", text);
        out.append("</tr></table>");
    }

    private void tag(String tag, String kind, String text) {
        out.append('<').append(tag).append(" class=\"").append(kind).append("\">");
        text(text);
        out.append("</").append(tag).append('>');
    }

    private void text(String raw) {
        String text = PaperFont.printable(raw);
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            switch (each) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("<br/>");
                default -> out.append(each);
            }
        }
    }

    private static String day(LocalDate date) {
        return "%d. %d. %d.".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static String style() {
        try (InputStream stream = PaperMarkup.class.getResourceAsStream("/document/paper.css")) {
            if (stream == null) {
                throw new IllegalStateException("paper.css is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
