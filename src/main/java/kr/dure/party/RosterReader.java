package kr.dure.party;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the open list of self-support enterprises: the portal's own columns, or those of the list
 * without names of people. Text is taken as it stands and never as a formula.
 */
final class RosterReader {

    static final int MOST_ROWS = 20_000;

    /** The columns, by every heading they come under. */
    enum Column {
        SIDO(40, "시도", "sido"),
        CITY(40, "시군구", "region_label"),
        NAME(100, "자활기업", "name", "자활기업명"),
        REACH(20, "자활기업구분", "enterprise_class"),
        INDUSTRY(100, "업종", "industry"),
        ADDRESS(200, "주소", "address"),
        REPRESENTATIVE(50, "대표자명", "representative"),
        BUSINESS_TYPE(20, "사업자구분", "business_type");

        final int most;
        final List<String> headings;

        Column(int most, String... headings) {
            this.most = most;
            this.headings = List.of(headings);
        }

        boolean isNeeded() {
            return this != REPRESENTATIVE && this != BUSINESS_TYPE;
        }

        String heading() {
            return headings.getFirst();
        }
    }

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\t].*|-.+");

    private final String region;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<RosterRow> rows = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    private RosterReader(String region) {
        this.region = Sido.fullName(region);
    }

    /**
     * @param region the name of the region whose rows are wanted; others are counted and left out
     * @throws PartyRefusal when it is not such a list at all
     */
    static RosterFile read(String text, String region) {
        var reader = new RosterReader(region);
        try (var csv =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(text)) {
            reader.readAll(csv.iterator());
        } catch (CsvParseException e) {
            throw PartyRefusal.invalid("party.refusal.roster-broken").at("file");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new RosterFile(reader.rows, reader.bad, reader.leftOut);
    }

    private void readAll(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw PartyRefusal.invalid("party.refusal.roster-empty").at("file");
        }
        CsvRecord heading = records.next();
        findColumns(heading.getFields());
        int count = 0;
        while (records.hasNext()) {
            if (++count > MOST_ROWS) {
                throw PartyRefusal.invalid("party.refusal.roster-long", MOST_ROWS).at("file");
            }
            readOne(records.next(), heading.getFieldCount());
        }
        if (count == 0) {
            throw PartyRefusal.invalid("party.refusal.roster-no-rows").at("file");
        }
    }

    private void findColumns(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            String heading = fields.get(i).replaceAll("\\s", "");
            for (Column column : Column.values()) {
                if (column.headings.contains(heading)) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        var missing = new ArrayList<String>();
        for (Column column : Column.values()) {
            if (column.isNeeded() && !places.containsKey(column)) {
                missing.add(column.heading());
            }
        }
        if (!missing.isEmpty()) {
            throw PartyRefusal.invalid("party.refusal.roster-columns", String.join(", ", missing))
                    .at("file");
        }
    }

    private void readOne(CsvRecord record, int columns) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() == columns) {
            String sido = cell(record, Column.SIDO);
            if (Sido.isKnown(sido) && !Sido.fullName(sido).equals(region)) {
                leftOut.merge(Sido.fullName(sido), 1, Integer::sum);
                return;
            }
        }
        BadRow wrong = wrong(record, line, columns);
        if (wrong == null) {
            rows.add(row(record, line));
        } else {
            bad.add(wrong);
        }
    }

    private @Nullable BadRow wrong(CsvRecord record, long line, int columns) {
        if (record.getFieldCount() != columns) {
            return new BadRow(
                    line, "party.roster.bad.cells", List.of(record.getFieldCount(), columns));
        }
        for (Column column : places.keySet()) {
            String key = wrong(column, cell(record, column));
            if (key != null) {
                String shown = brief(cell(record, column));
                return new BadRow(line, key, List.of(column.heading(), shown, column.most));
            }
        }
        return null;
    }

    private @Nullable String wrong(Column column, String cell) {
        if (cell.length() > column.most) {
            return "party.roster.bad.long";
        }
        if (cell.indexOf('\ufffd') >= 0 || cell.chars().anyMatch(RosterReader::isControl)) {
            return "party.roster.bad.broken";
        }
        if (FORMULA.matcher(cell).matches()) {
            return "party.roster.bad.formula";
        }
        return switch (column) {
            case SIDO -> Sido.fullName(cell).equals(region) ? null : "party.roster.bad.sido";
            case NAME -> cell.isEmpty() ? "party.roster.bad.name" : null;
            case REACH -> reach(cell) == null ? "party.roster.bad.reach" : null;
            case BUSINESS_TYPE ->
                    cell.isEmpty() || businessType(cell) != null
                            ? null
                            : "party.roster.bad.business-type";
            case CITY, INDUSTRY, ADDRESS, REPRESENTATIVE -> null;
        };
    }

    private RosterRow row(CsvRecord record, long line) {
        String representative = cell(record, Column.REPRESENTATIVE);
        Reach reach = reach(cell(record, Column.REACH));
        if (reach == null) {
            throw new IllegalStateException("line " + line + " was checked");
        }
        return new RosterRow(
                line,
                cell(record, Column.CITY),
                cell(record, Column.NAME),
                reach,
                representative.isEmpty() ? null : representative,
                cell(record, Column.INDUSTRY),
                businessType(cell(record, Column.BUSINESS_TYPE)),
                cell(record, Column.ADDRESS));
    }

    /** A lone hyphen is how lists write that there is nothing. */
    private String cell(CsvRecord record, Column column) {
        Integer place = places.get(column);
        String text = place == null ? "" : record.getField(place).strip();
        return text.equals("-") ? "" : text;
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\t';
    }

    private static String brief(String cell) {
        return cell.length() <= 20 ? cell : cell.substring(0, 20) + "…";
    }

    private static @Nullable Reach reach(String cell) {
        return switch (cell.replace("자활기업", "").strip()) {
            case "지역" -> Reach.LOCAL;
            case "광역" -> Reach.REGIONAL;
            case "전국" -> Reach.NATIONAL;
            default -> null;
        };
    }

    private static @Nullable BusinessType businessType(String cell) {
        return switch (cell.replace("사업자", "").strip()) {
            case "개인" -> BusinessType.INDIVIDUAL;
            case "법인" -> BusinessType.CORPORATION;
            default -> null;
        };
    }
}
