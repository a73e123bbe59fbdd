package kr.dure.document;

import java.time.LocalDate;
import java.util.List;

/**
 * An official paper: its head, its blocks in order, and who issues it. The same content gives the
 * same bytes, always.
 *
 * @param title 선정 결정 통지서
 * @param number of the document, 자활기금-2026-0412; "" where it has none
 * @param date the day it is issued, which is also the day written into the PDF
 * @param issuer stands at its end in large letters, 전북특별자치도지사; "" where the signatures do
 */
public record Paper(
        String title, String number, LocalDate date, String issuer, List<Block> blocks) {

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** One piece of a paper. */
    public sealed interface Block {}

    /** A heading within the paper. */
    public record Heading(String text) implements Block {}

    /** Running text, parts of it in bold. */
    public record Paragraph(List<Span> spans) implements Block {

        public Paragraph {
            spans = List.copyOf(spans);
        }

        public static Paragraph of(String text) {
            return new Paragraph(List.of(Span.plain(text)));
        }

        public static Paragraph of(Span... spans) {
            return new Paragraph(List.of(spans));
        }
    }

    /** A stretch of text in one weight. */
    public record Span(String text, boolean bold) {

        public static Span plain(String text) {
            return new Span(text, false);
        }

        public static Span bold(String text) {
            return new Span(text, true);
        }
    }

    /** An article of a contract: 제1조(목적), and its paragraphs ①, ②… */
    public record Clause(String heading, List<String> paragraphs) implements Block {

        public Clause {
            paragraphs = List.copyOf(paragraphs);
        }

        public static Clause of(String heading, String... paragraphs) {
            return new Clause(heading, List.of(paragraphs));
        }
    }

    /** A table of names and what they are. */
    public record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One line of {@link Facts}: 융자 금액, 금 90,000,000원. */
    public record Fact(String label, String value) {}

    /** A table with a head; {@code total} is its last line in bold, empty where there is none. */
    public record Grid(List<Column> columns, List<List<String>> rows, List<String> total)
            implements Block {

        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            total = List.copyOf(total);
            for (List<String> row : rows) {
                requireWidth(columns, row);
            }
            if (!total.isEmpty()) {
                requireWidth(columns, total);
            }
        }

        private static void requireWidth(List<Column> columns, List<String> row) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        columns.size() + " columns, but a row of " + row.size());
            }
        }
    }

    /** A column's head, and where its cells lean: amounts to the END, days to the CENTRE. */
    public record Column(String header, Align align) {}

    /** Sides a cell may lean to; words lean to the START, and no others break. */
    public enum Align {
        START,
        CENTRE,
        END
    }

    /** Those who sign, one below the other, each with a place for name and seal. */
    public record Signature(List<Signer> signers) implements Block {

        public Signature {
            signers = List.copyOf(signers);
        }
    }

    /**
     * One who signs.
     *
     * @param role 갑, 을, 신청인
     * @param details lines above the name: address, organisation
     * @param name 전북특별자치도지사, 대표 김두레
     * @param mark what stands at the name, grey: (직인), (서명 또는 인)
     */
    public record Signer(String role, List<String> details, String name, String mark) {

        public Signer {
            details = List.copyOf(details);
        }
    }

    /** A box, ticked or not, and what it says; drawn, because the font has no such character. */
    public record CheckBox(boolean ticked, String text) implements Block {}

    /** What follows begins on a new page. */
    public record Break() implements Block {}
}
