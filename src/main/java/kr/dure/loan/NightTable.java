package kr.dure.loan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kr.dure.loan.Night.Aged;
import kr.dure.loan.Night.Closed;
import kr.dure.loan.Night.Cursor;
import kr.dure.loan.Night.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days that were closed, and what lay open at the end of each. */
@Repository
class NightTable {

    private static final String BEGIN =
            """
            insert into loan.night (day)
            values (:day)
            on conflict (region, day) do nothing
            """;

    private static final String TAKE =
            """
            select day, stage, cursor_on, cursor_loan, cursor_no, billed, told, started_at,
                   finished_at
            from loan.night
            where day = :day
            for update
            """;

    private static final String LATEST =
            """
            select day, stage, cursor_on, cursor_loan, cursor_no, billed, told, started_at,
                   finished_at
            from loan.night
            order by day desc
            limit :limit
            """;

    private static final String ON =
            """
            update loan.night
            set stage = :stage, cursor_on = :cursorOn, cursor_loan = :cursorLoan,
                cursor_no = :cursorNo, billed = billed + :billed, told = told + :told,
                finished_at = :finishedAt
            where day = :day
            """;

    private static final String AGE =
            """
            insert into loan.ageing (day, bucket, loans, lent, overdue)
            select :day,
                   case when s.overdue_days >= 90 then 'FROM_90'
                        when s.overdue_days >= 30 then 'UNDER_90'
                        when s.overdue_days >= 1 then 'UNDER_30'
                        else 'CURRENT' end as bucket,
                   count(*), sum(s.lent), sum(s.overdue)
            from loan.standing(:day) s
            where s.lent > 0
            group by bucket
            """;

    private static final String AGED =
            """
            select day, bucket, loans, lent, overdue
            from loan.ageing
            where day between :from and :until
            order by day, bucket
            """;

    private static final String TO_TELL =
            """
            select i.loan_id, i.no, l.number, l.organisation_id, i.due_on, i.last_on,
                   i.open_principal + i.open_interest as open_won
            from loan.instalment i
            join loan.loan l on l.id = i.loan_id
            where i.open_principal + i.open_interest > 0
              and (i.loan_id, i.no) > (:cursorLoan, :cursorNo)
            """;

    private static final String DUE_ON =
            TO_TELL
                    + """
                      and i.due_on = :cursorOn
                    order by i.loan_id, i.no
                    limit :limit
                    """;

    private static final String LATE_SINCE =
            TO_TELL
                    + """
                      and i.last_on = :cursorOn
                    order by i.loan_id, i.no
                    limit :limit
                    """;

    /** An instalment that somebody is to be told of. */
    record ToTell(
            long loanId,
            int no,
            String number,
            long organisationId,
            LocalDate dueOn,
            LocalDate lastOn,
            long openWon) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    NightTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(LocalDate day) {
        jdbc.sql(BEGIN).param("day", day).update();
    }

    /** Nobody else works on the day until the transaction ends. */
    Closed take(LocalDate day) {
        return jdbc.sql(TAKE).param("day", day).query(NightTable::closed).single();
    }

    List<Closed> latest(int limit) {
        return jdbc.sql(LATEST).param("limit", limit).query(NightTable::closed).list();
    }

    Optional<Closed> last() {
        return latest(1).stream().findFirst();
    }

    private static Closed closed(ResultSet row, int nr) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Closed(
                FactRows.day(row, "day"),
                Stage.valueOf(row.getString("stage")),
                new Cursor(
                        FactRows.day(row, "cursor_on"),
                        row.getLong("cursor_loan"),
                        row.getInt("cursor_no")),
                row.getInt("billed"),
                row.getInt("told"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    void on(LocalDate day, Stage stage, Cursor cursor, int billed, int told) {
        from(ON, cursor)
                .param("day", day)
                .param("stage", stage.name())
                .param("billed", billed)
                .param("told", told)
                .param(
                        "finishedAt",
                        stage == Stage.DONE ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .update();
    }

    void age(LocalDate day) {
        jdbc.sql(AGE).param("day", day).update();
    }

    List<Aged> aged(LocalDate from, LocalDate until) {
        return jdbc.sql(AGED)
                .param("from", from)
                .param("until", until)
                .query((row, nr) ->
                        new Aged(
                                FactRows.day(row, "day"),
                                ArrearsBucket.valueOf(row.getString("bucket")),
                                row.getInt("loans"),
                                FactRows.won(row, "lent"),
                                FactRows.won(row, "overdue")))
                .list();
    }

    /** Open, due on the day of the cursor, after its loan and number. */
    List<ToTell> dueOn(Cursor cursor, int limit) {
        return toTell(from(DUE_ON, cursor), limit);
    }

    /** Open, though to be paid by the day of the cursor, after its loan and number. */
    List<ToTell> lateSince(Cursor cursor, int limit) {
        return toTell(from(LATE_SINCE, cursor), limit);
    }

    private JdbcClient.StatementSpec from(String sql, Cursor cursor) {
        return jdbc.sql(sql)
                .param("cursorOn", cursor.on())
                .param("cursorLoan", cursor.loanId())
                .param("cursorNo", cursor.no());
    }

    private static List<ToTell> toTell(JdbcClient.StatementSpec asked, int limit) {
        return asked.param("limit", limit)
                .query((row, nr) ->
                        new ToTell(
                                row.getLong("loan_id"),
                                row.getInt("no"),
                                row.getString("number"),
                                row.getLong("organisation_id"),
                                FactRows.day(row, "due_on"),
                                FactRows.day(row, "last_on"),
                                row.getLong("open_won")))
                .list();
    }
}
