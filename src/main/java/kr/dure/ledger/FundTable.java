package kr.dure.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Funds, plans and their lines. */
@Repository
class FundTable {

    private static final String ADD_FUND =
            """
            insert into ledger.fund (authority_id, name, legal_basis, ends_on)
            values (:authorityId, :name, :legalBasis, :endsOn)
            returning id
            """;

    private static final String FUNDS =
            """
            select id, authority_id, name, legal_basis, ends_on
            from ledger.fund
            order by id
            """;

    private static final String FUND =
            """
            select id, authority_id, name, legal_basis, ends_on
            from ledger.fund
            where id = :id
            """;

    private static final String LOCK_FUND =
            """
            select id
            from ledger.fund
            where id = :id
            for no key update
            """;

    private static final String ADD_PLAN =
            """
            insert into ledger.plan (fund_id, fiscal_year)
            values (:fundId, :year)
            on conflict (region, fund_id, fiscal_year) do nothing
            returning id
            """;

    private static final String PLANS =
            """
            select id, fund_id, fiscal_year, voted_on, resolution, entry_id
            from ledger.plan
            where fund_id = :fundId
            order by fiscal_year desc
            """;

    private static final String PLAN =
            """
            select id, fund_id, fiscal_year, voted_on, resolution, entry_id
            from ledger.plan
            where id = :id
            """;

    private static final String LOCK_PLAN =
            """
            select id, fund_id, fiscal_year, voted_on, resolution, entry_id
            from ledger.plan
            where id = :id
            for update
            """;

    private static final String FIX_PLAN =
            """
            update ledger.plan
            set voted_on = :votedOn, resolution = :resolution, entry_id = :entryId
            where id = :id
            """;

    private static final String ADD_LINE =
            """
            insert into ledger.line
                (plan_id, side, code, division, section, title, drafted_won)
            values (:planId, :side, :code, :division, :section, :title, :drafted)
            on conflict (region, plan_id, side, code) do nothing
            returning id
            """;

    private static final String REMOVE_LINE =
            """
            delete from ledger.line
            where id = :id
            """;

    private static final String LINES =
            """
            select l.id, l.plan_id, p.fund_id, p.fiscal_year, l.side, l.code,
                   l.division, l.section, l.title, l.drafted_won, p.entry_id is not null as fixed
            from ledger.line l
            join ledger.plan p on p.id = l.plan_id
            where l.plan_id = :planId
            order by l.side desc, min(l.id) over (partition by l.plan_id, l.side, l.division), l.id
            """;

    private static final String LINE =
            """
            select l.id, l.plan_id, p.fund_id, p.fiscal_year, l.side, l.code,
                   l.division, l.section, l.title, l.drafted_won, p.entry_id is not null as fixed
            from ledger.line l
            join ledger.plan p on p.id = l.plan_id
            where l.id = :id
            """;

    private static final String LINE_OF =
            """
            select l.id, l.plan_id, p.fund_id, p.fiscal_year, l.side, l.code,
                   l.division, l.section, l.title, l.drafted_won, p.entry_id is not null as fixed
            from ledger.line l
            join ledger.plan p on p.id = l.plan_id
            where p.fund_id = :fundId
              and p.fiscal_year = :year
              and l.side = :side
              and l.code = :code
            """;

    private static final String ADD_CHANGE =
            """
            insert into ledger.plan_change
                (line_id, amount_won, changed_on, reason, voted_on, resolution, entry_id)
            values (:lineId, :amount, :changedOn, :reason, :votedOn, :resolution, :entryId)
            """;

    private static final String CHANGES =
            """
            select c.id, c.line_id, l.title, c.amount_won, c.changed_on, c.reason,
                   c.voted_on, c.resolution, c.entry_id
            from ledger.plan_change c
            join ledger.line l on l.id = c.line_id
            where l.plan_id = :planId
            order by c.id
            """;

    private static final String UNVOTED =
            """
            select coalesce(sum(c.amount_won), 0)
            from ledger.plan_change c
            join ledger.line l on l.id = c.line_id
            where l.plan_id = :planId
              and l.side = 'SPENDING'
              and l.division = :division
              and c.voted_on is null
            """;

    private final JdbcClient jdbc;

    FundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long addFund(long authorityId, String name, String legalBasis, @Nullable LocalDate endsOn) {
        return jdbc.sql(ADD_FUND)
                .param("authorityId", authorityId)
                .param("name", name)
                .param("legalBasis", legalBasis)
                .param("endsOn", endsOn)
                .query(Long.class)
                .single();
    }

    List<Fund> funds() {
        return jdbc.sql(FUNDS).query(FundTable::fund).list();
    }

    Optional<Fund> fund(long id) {
        return jdbc.sql(FUND).param("id", id).query(FundTable::fund).optional();
    }

    /** Whether there is such a fund; who locks it stands in line until the transaction ends. */
    boolean lockFund(long id) {
        return jdbc.sql(LOCK_FUND).param("id", id).query(Long.class).optional().isPresent();
    }

    Optional<Long> addPlan(long fundId, FiscalYear year) {
        return jdbc.sql(ADD_PLAN)
                .param("fundId", fundId)
                .param("year", year.year())
                .query(Long.class)
                .optional();
    }

    List<Plan> plans(long fundId) {
        return jdbc.sql(PLANS).param("fundId", fundId).query(FundTable::plan).list();
    }

    Optional<Plan> plan(long id) {
        return jdbc.sql(PLAN).param("id", id).query(FundTable::plan).optional();
    }

    Optional<Plan> lockPlan(long id) {
        return jdbc.sql(LOCK_PLAN).param("id", id).query(FundTable::plan).optional();
    }

    void fixPlan(long id, LocalDate votedOn, String resolution, long entryId) {
        jdbc.sql(FIX_PLAN)
                .param("votedOn", votedOn)
                .param("resolution", resolution)
                .param("entryId", entryId)
                .param("id", id)
                .update();
    }

    Optional<Long> addLine(long planId, NewLine line) {
        try {
            return jdbc.sql(ADD_LINE)
                    .param("planId", planId)
                    .param("side", line.side().name())
                    .param("code", line.code())
                    .param("division", line.division())
                    .param("section", line.section())
                    .param("title", line.title())
                    .param("drafted", line.amount().amount())
                    .query(Long.class)
                    .optional();
        } catch (DataAccessException e) {
            throw PostRefused.read(e);
        }
    }

    void removeLine(long id) {
        jdbc.sql(REMOVE_LINE).param("id", id).update();
    }

    List<Line> lines(long planId) {
        return jdbc.sql(LINES).param("planId", planId).query(FundTable::line).list();
    }

    Optional<Line> line(long id) {
        return jdbc.sql(LINE).param("id", id).query(FundTable::line).optional();
    }

    Optional<Line> lineOf(long fundId, FiscalYear year, Side side, String code) {
        return jdbc.sql(LINE_OF)
                .param("fundId", fundId)
                .param("year", year.year())
                .param("side", side.name())
                .param("code", code)
                .query(FundTable::line)
                .optional();
    }

    void addChange(PlanChange.LineChange line, PlanChange change, long entryId) {
        PlanChange.Vote vote = change.vote();
        jdbc.sql(ADD_CHANGE)
                .param("lineId", line.lineId())
                .param("amount", line.amount().amount())
                .param("changedOn", change.changedOn())
                .param("reason", change.reason())
                .param("votedOn", vote == null ? null : vote.votedOn())
                .param("resolution", vote == null ? null : vote.resolution())
                .param("entryId", entryId)
                .update();
    }

    List<PlanChanged> changes(long planId) {
        return jdbc.sql(CHANGES).param("planId", planId).query(FundTable::change).list();
    }

    Won unvoted(long planId, String division) {
        return Won.of(
                jdbc.sql(UNVOTED)
                        .param("planId", planId)
                        .param("division", division)
                        .query(Long.class)
                        .single());
    }

    private static Fund fund(ResultSet row, int nr) throws SQLException {
        return new Fund(
                row.getLong("id"),
                row.getLong("authority_id"),
                row.getString("name"),
                row.getString("legal_basis"),
                row.getObject("ends_on", LocalDate.class));
    }

    private static Plan plan(ResultSet row, int nr) throws SQLException {
        return new Plan(
                row.getLong("id"),
                row.getLong("fund_id"),
                FiscalYear.of(row.getInt("fiscal_year")),
                row.getObject("voted_on", LocalDate.class),
                row.getString("resolution"),
                row.getObject("entry_id", Long.class));
    }

    private static Line line(ResultSet row, int nr) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getLong("fund_id"),
                FiscalYear.of(row.getInt("fiscal_year")),
                Side.valueOf(row.getString("side")),
                row.getString("code"),
                row.getString("division"),
                row.getString("section"),
                row.getString("title"),
                Won.of(row.getLong("drafted_won")),
                row.getBoolean("fixed"));
    }

    private static PlanChanged change(ResultSet row, int nr) throws SQLException {
        return new PlanChanged(
                row.getLong("id"),
                row.getLong("line_id"),
                row.getString("title"),
                Won.of(row.getLong("amount_won")),
                row.getObject("changed_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("voted_on", LocalDate.class),
                row.getString("resolution"),
                row.getLong("entry_id"));
    }
}
