package kr.dure.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Reads rows of entry × posting, postings of an entry side by side, into entries. */
final class EntryRows implements ResultSetExtractor<List<Entry>> {

    @Override
    public List<Entry> extractData(ResultSet row) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        while (row.next()) {
            if (entries.isEmpty() || entries.getLast().id() != row.getLong("id")) {
                entries.add(entry(row));
            }
            entries.getLast().postings().add(posting(row));
        }
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("value_date", LocalDate.class),
                FiscalYear.of(row.getInt("fiscal_year")),
                EntryKind.valueOf(row.getString("kind")),
                new About(row.getString("cause_kind"), row.getLong("cause_id")),
                row.getString("key"),
                row.getObject("reverses", Long.class),
                row.getObject("reversed_by", Long.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("actor"),
                Office.valueOf(row.getString("office")),
                row.getString("memo"),
                new ArrayList<>());
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                row.getInt("nr"),
                row.getLong("account_id"),
                AccountKind.valueOf(row.getString("account")),
                row.getObject("line_id", Long.class),
                row.getString("title"),
                Won.of(row.getLong("amount_won")),
                new About(row.getString("about_kind"), row.getLong("about_id")));
    }
}
