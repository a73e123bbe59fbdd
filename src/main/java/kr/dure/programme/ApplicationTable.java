package kr.dure.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.dure.kernel.Won;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on applications themselves: beginning, finding, moving on. */
@Repository
class ApplicationTable {

    private static final String NUMBER =
            """
            select dure.next_number('application', :year)
            """;

    private static final String INSERT =
            """
            insert into programme.application
                (number, call_id, organisation_id, authority_id, state, begun_at, begun_by)
            values (:number, :call_id, :organisation_id, :authority_id, 'DRAFT', :begun_at,
                    :begun_by)
            returning id
            """;

    private static final String LIVE =
            """
            select a.id
            from programme.application a
            where a.call_id = :call_id
            and a.organisation_id = :organisation_id
            and a.state <> 'WITHDRAWN'
            """;

    private static final String LOCK =
            """
            select a.id
            from programme.application a
            where a.id = :id
            for update
            """;

    private static final String MOVE =
            """
            update programme.application
            set state = :state
            where id = :id
            """;

    private static final String FIND =
            """
            select a.id, a.number, a.call_id, a.organisation_id, a.authority_id, a.state,
                   a.begun_at, a.begun_by,
                   s.id as s_id, s.nr as s_nr, s.answers as s_answers, s.asked_won as s_asked_won,
                   s.terms as s_terms, s.at as s_at, s.by as s_by,
                   b.what as b_what, b.at as b_at, b.by as b_by,
                   w.why as w_why, w.at as w_at, w.by as w_by,
                   r.favours as r_favours, r.opinion as r_opinion, r.visited_on as r_visited_on,
                   r.visit as r_visit, r.at as r_at, r.by as r_by,
                   v.id as v_id, v.opinion as v_opinion, v.at as v_at, v.by as v_by,
                   d.outcome as d_outcome, d.amount_won as d_amount_won, d.reason as d_reason,
                   d.committee as d_committee, d.met_on as d_met_on, d.members as d_members,
                   d.present as d_present, d.in_favour as d_in_favour,
                   d.minutes_file_id as d_minutes_file_id, d.at as d_at, d.by as d_by
            from programme.application a
            left join programme.submission s on s.application_id = a.id
                and s.nr = (select max(l.nr) from programme.submission l
                            where l.application_id = a.id)
            left join programme.sent_back b on b.submission_id = s.id
            left join programme.withdrawal w on w.application_id = a.id
            left join programme.recommendation r on r.submission_id = s.id
            left join programme.review v on v.submission_id = s.id
            left join programme.decision d on d.application_id = a.id
            where a.id = :id
            """;

    private static final String SCORES =
            """
            select c.nr, c.name, c.points, c.most
            from programme.score c
            where c.review_id = :review_id
            order by c.nr
            """;

    private static final String NUMBERED =
            """
            select id
            from programme.application
            where number = :number
            """;

    private static final String LIST =
            """
            select a.id, a.number, a.call_id, p.name as programme, c.nr as call_nr,
                   a.organisation_id, a.authority_id, a.state, coalesce(s.nr, 0) as submission_nr,
                   s.asked_won, s.at
            from programme.application a
            join programme.call c on c.id = a.call_id
            join programme.programme p on p.id = c.programme_id
            left join programme.submission s on s.application_id = a.id
                and s.nr = (select max(l.nr) from programme.submission l
                            where l.application_id = a.id)
            where (:state = '' or a.state = :state)
            and (:call_id = 0 or a.call_id = :call_id)
            and (:authority_id = 0 or a.authority_id = :authority_id)
            and (:organisation_id = 0 or a.organisation_id = :organisation_id)
            and (:organisation_id <> 0 or a.state <> 'DRAFT')
            and (:organisation_id <> 0 or a.state <> 'WITHDRAWN' or s.id is not null)
            and (:reviewer_id = 0
                 or a.state in ('RECOMMENDED', 'REVIEWED', 'SELECTED', 'RESERVED', 'REJECTED',
                                'AGREED'))
            and not exists (select 1 from programme.declaration d
                            where d.application_id = a.id
                            and d.account_id = :reviewer_id
                            and d.conflicted)
            and (:before = 0 or a.id < :before)
            order by a.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    ApplicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber(int year) {
        return jdbc.sql(NUMBER).param("year", year).query(Long.class).single();
    }

    long insert(Application application, String number) {
        return jdbc.sql(INSERT)
                .param("number", number)
                .param("call_id", application.callId())
                .param("organisation_id", application.organisationId())
                .param("authority_id", application.authorityId())
                .param("begun_at", Timestamp.from(application.begunAt()))
                .param("begun_by", application.begunBy())
                .query(Long.class)
                .single();
    }

    /** The one application of an organisation in a call that was not withdrawn. */
    Optional<Long> live(long callId, long organisationId) {
        return jdbc.sql(LIVE)
                .param("call_id", callId)
                .param("organisation_id", organisationId)
                .query(Long.class)
                .optional();
    }

    /** Holds the application until the transaction ends, then reads it as it is now. */
    Optional<Application> lock(long id) {
        return jdbc.sql(LOCK).param("id", id).query(Long.class).optional().flatMap(this::find);
    }

    void move(long id, ApplicationState.Code state) {
        jdbc.sql(MOVE).param("id", id).param("state", state.name()).update();
    }

    Optional<Application> find(long id) {
        return jdbc.sql(FIND).param("id", id).query(this::application).optional();
    }

    Optional<Long> numbered(String number) {
        return jdbc.sql(NUMBERED).param("number", number).query(Long.class).optional();
    }

    /**
     * As {@link Sight} has it: what was never handed in only to the organisation that wrote it, to
     * a reviewer what is recommended and not declared a conflict; 0 does not narrow.
     */
    List<Application.Listed> list(
            Application.Filter filter, long organisationId, long reviewerId, int limit) {
        ApplicationState.Code state = filter.state();
        return jdbc.sql(LIST)
                .param("state", state == null ? "" : state.name())
                .param("call_id", orZero(filter.callId()))
                .param("authority_id", orZero(filter.authorityId()))
                .param("organisation_id", organisationId)
                .param("reviewer_id", reviewerId)
                .param("before", orZero(filter.before()))
                .param("limit", limit)
                .query(ApplicationTable::listed)
                .list();
    }

    private static long orZero(@Nullable Long id) {
        return id == null ? 0 : id;
    }

    private static Application.Listed listed(ResultSet row, int at) throws SQLException {
        long asked = row.getLong("asked_won");
        Timestamp handedIn = row.getTimestamp("at");
        return new Application.Listed(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("call_id"),
                row.getString("programme"),
                row.getInt("call_nr"),
                row.getLong("organisation_id"),
                row.getLong("authority_id"),
                ApplicationState.Code.valueOf(row.getString("state")),
                row.getInt("submission_nr"),
                handedIn == null ? null : Won.of(asked),
                handedIn == null ? null : handedIn.toInstant());
    }

    private Application application(ResultSet row, int at) throws SQLException {
        return new Application(
                row.getLong("id"),
                row.getString("number"),
                row.getLong("call_id"),
                row.getLong("organisation_id"),
                row.getLong("authority_id"),
                moment(row, "begun_at"),
                row.getLong("begun_by"),
                state(row));
    }

    private ApplicationState state(ResultSet row) throws SQLException {
        var code = ApplicationState.Code.valueOf(row.getString("state"));
        return switch (code) {
            case DRAFT -> new ApplicationState.Draft();
            case SUBMITTED -> new ApplicationState.Submitted(submission(row));
            case RETURNED -> new ApplicationState.Returned(submission(row), sentBack(row));
            case RECOMMENDED ->
                    new ApplicationState.Recommended(submission(row), recommendation(row));
            case REVIEWED ->
                    new ApplicationState.Reviewed(
                            submission(row), recommendation(row), review(row));
            case SELECTED, RESERVED, REJECTED, AGREED ->
                    new ApplicationState.Decided(
                            submission(row),
                            recommendation(row),
                            review(row),
                            decision(row),
                            code == ApplicationState.Code.AGREED);
            case WITHDRAWN ->
                    new ApplicationState.Withdrawn(
                            row.getLong("s_id") == 0 ? null : submission(row), withdrawal(row));
        };
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                row.getLong("s_id"),
                row.getInt("s_nr"),
                JsonText.map(row.getString("s_answers")),
                Won.of(row.getLong("s_asked_won")),
                JsonText.map(row.getString("s_terms")),
                moment(row, "s_at"),
                row.getLong("s_by"));
    }

    private static SentBack sentBack(ResultSet row) throws SQLException {
        return new SentBack(row.getString("b_what"), moment(row, "b_at"), row.getLong("b_by"));
    }

    private static Withdrawal withdrawal(ResultSet row) throws SQLException {
        return new Withdrawal(row.getString("w_why"), moment(row, "w_at"), row.getLong("w_by"));
    }

    private static Recommendation recommendation(ResultSet row) throws SQLException {
        var visited = row.getDate("r_visited_on");
        return new Recommendation(
                row.getBoolean("r_favours"),
                row.getString("r_opinion"),
                visited == null ? null : visited.toLocalDate(),
                row.getString("r_visit"),
                moment(row, "r_at"),
                row.getLong("r_by"));
    }

    private Review review(ResultSet row) throws SQLException {
        long id = row.getLong("v_id");
        List<Review.Score> scores =
                jdbc.sql(SCORES)
                        .param("review_id", id)
                        .query((score, at) ->
                                new Review.Score(
                                        score.getInt("nr"),
                                        score.getString("name"),
                                        score.getInt("points"),
                                        score.getInt("most")))
                        .list();
        return new Review(
                id, scores, row.getString("v_opinion"), moment(row, "v_at"), row.getLong("v_by"));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                Decision.Outcome.valueOf(row.getString("d_outcome")),
                Won.of(row.getLong("d_amount_won")),
                row.getString("d_reason"),
                new Decision.Minutes(
                        row.getString("d_committee"),
                        row.getDate("d_met_on").toLocalDate(),
                        row.getInt("d_members"),
                        row.getInt("d_present"),
                        row.getInt("d_in_favour")),
                row.getLong("d_minutes_file_id"),
                moment(row, "d_at"),
                row.getLong("d_by"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
