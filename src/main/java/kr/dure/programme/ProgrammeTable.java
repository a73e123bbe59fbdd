package kr.dure.programme;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dure.document.FileKind;
import kr.dure.kernel.Won;
import kr.dure.programme.Rule.Otherwise;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on programmes, their terms, rules, forms, papers and scoring sheets. */
@Repository
class ProgrammeTable {

    private static final String INSERT =
            """
            insert into programme.programme
                (code, name, summary, instrument, fund_id, line_code, basis, opened_by)
            values (:code, :name, :summary, :instrument, :fund_id, :line_code, :basis, :opened_by)
            returning id
            """;

    private static final String FIND =
            """
            select p.id, p.code, p.name, p.summary, p.instrument, p.fund_id, p.line_code, p.basis,
                   f.version, f.schema
            from programme.programme p
            join programme.form f on f.programme_id = p.id
            where p.id = :id
            and (:version = 0 or f.version = :version)
            order by f.version desc
            limit 1
            """;

    private static final String FIND_BY_CODE =
            """
            select p.id
            from programme.programme p
            where p.code = :code
            """;

    private static final String LIST =
            """
            select p.id, p.code, p.name, p.summary,
                   (select count(*) from programme.call c where c.programme_id = p.id) as calls,
                   (select count(*) from programme.award a where a.programme_id = p.id) as awards,
                   (select coalesce(sum(a.amount_won), 0) from programme.award a
                    where a.programme_id = p.id) as awarded_won
            from programme.programme p
            order by p.id
            """;

    private static final String INSERT_TERMS =
            """
            insert into programme.terms (programme_id, valid, terms, article, source)
            values (:programme_id,
                    daterange(cast(:since as date), cast(:until as date), '[]'),
                    cast(:terms as jsonb), :article, :source)
            """;

    private static final String END_TERMS =
            """
            update programme.terms
            set valid = daterange(lower(valid), cast(:day as date), '[)')
            where programme_id = :programme_id
            and lower(valid) < cast(:day as date)
            and upper_inf(valid)
            """;

    private static final String TERMS =
            """
            select lower(t.valid) as since, upper(t.valid) - 1 as until, t.terms, t.article,
                   t.source
            from programme.terms t
            where t.programme_id = :programme_id
            order by lower(t.valid) desc
            """;

    private static final String TERMS_ON =
            """
            select lower(t.valid) as since, upper(t.valid) - 1 as until, t.terms, t.article,
                   t.source
            from programme.terms t
            where t.programme_id = :programme_id
            and t.valid @> cast(:day as date)
            """;

    private static final String INSERT_RULE =
            """
            insert into programme.rule
                (programme_id, nr, expression, otherwise, standard, holds, fails, article, field)
            values (:programme_id, :nr, :expression, :otherwise, :standard, :holds, :fails,
                    :article, :field)
            """;

    private static final String RULES =
            """
            select r.nr, r.expression, r.otherwise, r.standard, r.holds, r.fails, r.article,
                   r.field
            from programme.rule r
            where r.programme_id = :programme_id
            order by r.nr
            """;

    private static final String INSERT_FORM =
            """
            insert into programme.form (programme_id, version, schema)
            values (:programme_id, :version, cast(:schema as jsonb))
            """;

    private static final String INSERT_PAPER =
            """
            insert into programme.paper_wanted
                (programme_id, nr, code, name, hint, required, kinds)
            values (:programme_id, :nr, :code, :name, :hint, :required,
                    string_to_array(:kinds, ','))
            """;

    private static final String PAPERS =
            """
            select p.code, p.name, p.hint, p.required, p.kinds
            from programme.paper_wanted p
            where p.programme_id = :programme_id
            order by p.nr
            """;

    private static final String INSERT_CRITERION =
            """
            insert into programme.criterion (programme_id, nr, name, most)
            values (:programme_id, :nr, :name, :most)
            """;

    private static final String CRITERIA =
            """
            select c.nr, c.name, c.most
            from programme.criterion c
            where c.programme_id = :programme_id
            order by c.nr
            """;

    private final JdbcClient jdbc;

    ProgrammeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(long fundId, ProgrammeDraft draft, long by) {
        return jdbc.sql(INSERT)
                .param("code", draft.code())
                .param("name", draft.name())
                .param("summary", draft.summary())
                .param("instrument", draft.instrument())
                .param("fund_id", fundId)
                .param("line_code", draft.lineCode())
                .param("basis", draft.basis())
                .param("opened_by", by)
                .query(Long.class)
                .single();
    }

    /** With the form of that version, 0 for the newest. */
    Optional<Programme> find(long id, int version) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("version", version)
                .query((row, at) ->
                        new Programme(
                                id,
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("summary"),
                                row.getString("instrument"),
                                row.getLong("fund_id"),
                                row.getString("line_code"),
                                row.getString("basis"),
                                row.getInt("version"),
                                FormSchema.of(JsonText.map(row.getString("schema"))),
                                rules(id),
                                papers(id),
                                criteria(id)))
                .optional();
    }

    Optional<Long> findByCode(String code) {
        return jdbc.sql(FIND_BY_CODE).param("code", code).query(Long.class).optional();
    }

    List<Programme.Listed> list() {
        return jdbc.sql(LIST)
                .query((row, at) ->
                        new Programme.Listed(
                                row.getLong("id"),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("summary"),
                                row.getInt("calls"),
                                row.getInt("awards"),
                                Won.of(row.getLong("awarded_won"))))
                .list();
    }

    void insertTerms(long programmeId, TermsInForce terms) {
        jdbc.sql(INSERT_TERMS)
                .param("programme_id", programmeId)
                .param("since", Date.valueOf(terms.from()))
                .param("until", sqlDate(terms.until()))
                .param("terms", JsonText.write(terms.terms()))
                .param("article", terms.article())
                .param("source", terms.source())
                .update();
    }

    /** Ends the terms without an end on the day before. */
    void endTerms(long programmeId, LocalDate day) {
        jdbc.sql(END_TERMS)
                .param("programme_id", programmeId)
                .param("day", Date.valueOf(day))
                .update();
    }

    /** All terms there were, are and will be, the newest first. */
    List<TermsInForce> terms(long programmeId) {
        return jdbc.sql(TERMS)
                .param("programme_id", programmeId)
                .query(ProgrammeTable::terms)
                .list();
    }

    Optional<TermsInForce> termsOn(long programmeId, LocalDate day) {
        return jdbc.sql(TERMS_ON)
                .param("programme_id", programmeId)
                .param("day", Date.valueOf(day))
                .query(ProgrammeTable::terms)
                .optional();
    }

    void insertRule(long programmeId, Rule rule) {
        jdbc.sql(INSERT_RULE)
                .param("programme_id", programmeId)
                .param("nr", rule.nr())
                .param("expression", rule.expression())
                .param("otherwise", rule.otherwise().name())
                .param("standard", rule.standard())
                .param("holds", rule.holds())
                .param("fails", rule.fails())
                .param("article", rule.article())
                .param("field", rule.field())
                .update();
    }

    private List<Rule> rules(long programmeId) {
        return jdbc.sql(RULES)
                .param("programme_id", programmeId)
                .query((row, at) ->
                        new Rule(
                                row.getInt("nr"),
                                row.getString("expression"),
                                Otherwise.valueOf(row.getString("otherwise")),
                                row.getString("standard"),
                                row.getString("holds"),
                                row.getString("fails"),
                                row.getString("article"),
                                row.getString("field")))
                .list();
    }

    void insertForm(long programmeId, int version, FormSchema form) {
        jdbc.sql(INSERT_FORM)
                .param("programme_id", programmeId)
                .param("version", version)
                .param("schema", JsonText.write(form.json()))
                .update();
    }

    void insertPaper(long programmeId, int nr, PaperWanted paper) {
        jdbc.sql(INSERT_PAPER)
                .param("programme_id", programmeId)
                .param("nr", nr)
                .param("code", paper.code())
                .param("name", paper.name())
                .param("hint", paper.hint())
                .param("required", paper.required())
                .param(
                        "kinds",
                        paper.kinds().stream().map(Enum::name).collect(Collectors.joining(",")))
                .update();
    }

    private List<PaperWanted> papers(long programmeId) {
        return jdbc.sql(PAPERS)
                .param("programme_id", programmeId)
                .query((row, at) ->
                        new PaperWanted(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("hint"),
                                row.getBoolean("required"),
                                kinds(row.getArray("kinds"))))
                .list();
    }

    void insertCriterion(long programmeId, Criterion criterion) {
        jdbc.sql(INSERT_CRITERION)
                .param("programme_id", programmeId)
                .param("nr", criterion.nr())
                .param("name", criterion.name())
                .param("most", criterion.most())
                .update();
    }

    private List<Criterion> criteria(long programmeId) {
        return jdbc.sql(CRITERIA)
                .param("programme_id", programmeId)
                .query((row, at) ->
                        new Criterion(row.getInt("nr"), row.getString("name"), row.getInt("most")))
                .list();
    }

    private static TermsInForce terms(ResultSet row, int at) throws SQLException {
        Date until = row.getDate("until");
        return new TermsInForce(
                row.getDate("since").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                JsonText.map(row.getString("terms")),
                row.getString("article"),
                row.getString("source"));
    }

    private static Set<FileKind> kinds(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(FileKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable Date sqlDate(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
