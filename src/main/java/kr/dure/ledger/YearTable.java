package kr.dure.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dure.access.Office;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closings, what was carried over, settlements and corrections. */
@Repository
class YearTable {

    private static final String CLOSE =
            """
            select ledger.close_year(:fundId, :year)
            """;

    private static final String CLOSINGS =
            """
            select fund_id, fiscal_year, closed_at, actor, office, last_entry_id
            from ledger.book_closing
            where fund_id = :fundId
            order by fiscal_year desc
            """;

    /** Lines of earlier years with something carried, whose code the plan of the year lacks. */
    private static final String WITHOUT_LINE =
            """
            select l.title, l.code
            from ledger.line l
            join ledger.plan n on n.id = l.plan_id
            where n.fund_id = :fundId
              and n.fiscal_year < :year
              and l.side = 'SPENDING'
              and (exists (select
                           from ledger.account a
                           where a.line_id = l.id
                             and a.kind = 'COMMITTED'
                             and a.balance_won > 0)
                   or exists (select
                              from ledger.carry_over c
                              where c.fund_id = n.fund_id
                                and c.fiscal_year = :year - 1
                                and c.line_id = l.id))
              and not exists (select
                              from ledger.line o
                              join ledger.plan p on p.id = o.plan_id
                              where p.fund_id = :fundId
                                and p.fiscal_year = :year
                                and o.side = 'SPENDING'
                                and o.code = l.code)
            order by l.id
            limit 1
            """;

    private static final String CARRIED_OVER =
            """
            select c.line_id, l.code, l.title, c.about_kind, c.about_id, c.amount_won,
                   coalesce((select sum(p.amount_won)
                             from ledger.account a
                             join ledger.posting p on p.account_id = a.id
                             where a.line_id = c.line_id
                               and a.kind = 'COMMITTED'
                               and p.about_kind = c.about_kind
                               and p.about_id = c.about_id), 0) as open_won
            from ledger.carry_over c
            join ledger.line l on l.id = c.line_id
            where c.fund_id = :fundId
              and c.fiscal_year = :year
            order by c.line_id, c.about_kind, c.about_id
            """;

    private static final String LIVE =
            """
            select line_id, planned_won, assessed_won, received_won, written_off_won,
                   carried_in_won, spent_won, carried_out_won
            from ledger.settlement_lines(:fundId, :year)
            """;

    private static final String FROZEN =
            """
            select line_id, planned_won, assessed_won, received_won, written_off_won,
                   carried_in_won, spent_won, carried_out_won
            from ledger.settlement_row
            where fund_id = :fundId
              and fiscal_year = :year
            """;

    private static final String FREEZE =
            """
            insert into ledger.settlement_row
                (fund_id, fiscal_year, line_id, planned_won, assessed_won, received_won,
                 written_off_won, carried_in_won, spent_won, carried_out_won)
            select :fundId, :year, s.line_id, s.planned_won, s.assessed_won, s.received_won,
                   s.written_off_won, s.carried_in_won, s.spent_won, s.carried_out_won
            from ledger.settlement_lines(:fundId, :year) s
            """;

    private static final String STEPS =
            """
            select step, happened_on, paper, actor, office
            from ledger.year_step
            where fund_id = :fundId
              and fiscal_year = :year
            """;

    private static final String ADD_STEP =
            """
            insert into ledger.year_step (fund_id, fiscal_year, step, happened_on, paper)
            values (:fundId, :year, :step, :happenedOn, :paper)
            """;

    private static final String CLOSED_OF_ENTRY =
            """
            select a.fund_id
            from ledger.posting p
            join ledger.account a on a.id = p.account_id
            join ledger.entry e on e.id = p.entry_id
            join ledger.book_closing c on c.fund_id = a.fund_id and c.fiscal_year = e.fiscal_year
            where e.id = :entryId
            limit 1
            """;

    private static final String ADD_CORRECTION =
            """
            insert into ledger.correction (entry_id, corrects, fiscal_year)
            values (:entryId, :corrects, :year)
            """;

    private static final String CORRECTED_BY =
            """
            select entry_id
            from ledger.correction
            where corrects = :entryId
            """;

    private static final String CORRECTIONS =
            """
            select c.entry_id, c.corrects, e.memo, e.value_date
            from ledger.correction c
            join ledger.entry e on e.id = c.entry_id
            where c.fiscal_year = :year
              and exists (select
                          from ledger.posting p
                          join ledger.account a on a.id = p.account_id
                          where p.entry_id = c.entry_id
                            and a.fund_id = :fundId)
            order by c.entry_id
            """;

    private final JdbcClient jdbc;

    YearTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void close(long fundId, FiscalYear year) {
        try {
            of(CLOSE, fundId, year).query((row, nr) -> nr).list();
        } catch (DuplicateKeyException e) {
            throw new YearRefusal.Closed(year);
        } catch (DataAccessException e) {
            throw PostRefused.read(e);
        }
    }

    List<BookClosing> closings(long fundId) {
        return jdbc.sql(CLOSINGS).param("fundId", fundId).query(YearTable::closing).list();
    }

    Optional<YearRefusal> withoutLine(long fundId, FiscalYear year) {
        return of(WITHOUT_LINE, fundId, year)
                .<YearRefusal>query((row, nr) ->
                        new YearRefusal.NoLine(row.getString("title"), row.getString("code"), year))
                .optional();
    }

    List<CarryOver> carriedOver(long fundId, FiscalYear year) {
        return of(CARRIED_OVER, fundId, year)
                .query((row, nr) ->
                        new CarryOver(
                                row.getLong("line_id"),
                                row.getString("code"),
                                row.getString("title"),
                                new About(row.getString("about_kind"), row.getLong("about_id")),
                                Won.of(row.getLong("amount_won")),
                                Won.of(row.getLong("open_won"))))
                .list();
    }

    /** The columns of the lines given, in their order; frozen, or as they stand. */
    List<SettlementRow> rows(long fundId, FiscalYear year, List<Line> lines, boolean frozen) {
        Map<Long, Line> byId =
                lines.stream().collect(Collectors.toMap(Line::id, Function.identity()));
        Map<Long, SettlementRow> rows =
                of(frozen ? FROZEN : LIVE, fundId, year).query((row, nr) -> row(row, byId)).stream()
                        .collect(Collectors.toMap(each -> each.line().id(), Function.identity()));
        return lines.stream().map(each -> rows.get(each.id())).toList();
    }

    void freeze(long fundId, FiscalYear year) {
        of(FREEZE, fundId, year).update();
    }

    List<YearStep> steps(long fundId, FiscalYear year) {
        return of(STEPS, fundId, year)
                .query((row, nr) ->
                        new YearStep(
                                YearStep.Kind.valueOf(row.getString("step")),
                                row.getObject("happened_on", LocalDate.class),
                                row.getString("paper"),
                                row.getLong("actor"),
                                Office.valueOf(row.getString("office"))))
                .list();
    }

    void addStep(
            long fundId, FiscalYear year, YearStep.Kind step, LocalDate happenedOn, String paper) {
        try {
            of(ADD_STEP, fundId, year)
                    .param("step", step.name())
                    .param("happenedOn", happenedOn)
                    .param("paper", paper)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new YearRefusal.StepTaken();
        }
    }

    /** The fund of an entry whose year is closed. */
    Optional<Long> closedFundOf(long entryId) {
        return jdbc.sql(CLOSED_OF_ENTRY).param("entryId", entryId).query(Long.class).optional();
    }

    void addCorrection(long entryId, Entry corrected) {
        jdbc.sql(ADD_CORRECTION)
                .param("entryId", entryId)
                .param("corrects", corrected.id())
                .param("year", corrected.year().year())
                .update();
    }

    Optional<Long> correctedBy(long entryId) {
        return jdbc.sql(CORRECTED_BY).param("entryId", entryId).query(Long.class).optional();
    }

    List<Correction> corrections(long fundId, FiscalYear year) {
        return of(CORRECTIONS, fundId, year)
                .query((row, nr) ->
                        new Correction(
                                row.getLong("entry_id"),
                                row.getLong("corrects"),
                                row.getString("memo"),
                                row.getObject("value_date", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, long fundId, FiscalYear year) {
        return jdbc.sql(sql).param("fundId", fundId).param("year", year.year());
    }

    private static BookClosing closing(ResultSet row, int nr) throws SQLException {
        return new BookClosing(
                row.getLong("fund_id"),
                FiscalYear.of(row.getInt("fiscal_year")),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getLong("actor"),
                Office.valueOf(row.getString("office")),
                row.getLong("last_entry_id"));
    }

    private static SettlementRow row(ResultSet row, Map<Long, Line> lines) throws SQLException {
        return new SettlementRow(
                Objects.requireNonNull(lines.get(row.getLong("line_id"))),
                Won.of(row.getLong("planned_won")),
                Won.of(row.getLong("assessed_won")),
                Won.of(row.getLong("received_won")),
                Won.of(row.getLong("written_off_won")),
                Won.of(row.getLong("carried_in_won")),
                Won.of(row.getLong("spent_won")),
                Won.of(row.getLong("carried_out_won")));
    }
}
