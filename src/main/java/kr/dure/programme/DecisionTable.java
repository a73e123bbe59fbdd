package kr.dure.programme;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on recommendations, reviews and decisions, and on what stands against them. */
@Repository
class DecisionTable {

    private static final String INSERT_RECOMMENDATION =
            """
            insert into programme.recommendation
                (application_id, submission_id, favours, opinion, visited_on, visit, at, by)
            values (:application_id, :submission_id, :favours, :opinion, :visited_on, :visit, :at,
                    :by)
            """;

    private static final String INSERT_AFFILIATION =
            """
            insert into programme.affiliation (account_id, organisation_id, role, valid)
            values (:account_id, :organisation_id, :role,
                    daterange(cast(:since as date), cast(:until as date), '[]'))
            returning id
            """;

    private static final String AFFILIATIONS =
            """
            select f.organisation_id, f.role, lower(f.valid) as since, upper(f.valid) - 1 as until
            from programme.affiliation f
            where f.account_id = :account_id
            order by lower(f.valid) desc, f.id
            """;

    private static final String INSERT_DECLARATION =
            """
            insert into programme.declaration (application_id, account_id, conflicted, why, at)
            values (:application_id, :account_id, :conflicted, :why, :at)
            on conflict (region, application_id, account_id) do nothing
            """;

    private static final String DECLARATIONS =
            """
            select d.account_id, d.conflicted, d.why, d.at
            from programme.declaration d
            where d.application_id = :application_id
            order by d.at, d.account_id
            """;

    private static final String IS_OUT =
            """
            select exists (select 1 from programme.declaration d
                           where d.application_id = :application_id
                           and d.account_id = :account_id
                           and d.conflicted)
            """;

    private static final String INSERT_REVIEW =
            """
            insert into programme.review (application_id, submission_id, opinion, at, by)
            values (:application_id, :submission_id, :opinion, :at, :by)
            returning id
            """;

    private static final String INSERT_SCORE =
            """
            insert into programme.score (review_id, nr, name, points, most)
            values (:review_id, :nr, :name, :points, :most)
            """;

    private static final String INSERT_DECISION =
            """
            insert into programme.decision
                (application_id, submission_id, outcome, amount_won, reason, committee, met_on,
                 members, present, in_favour, minutes_file_id, at, by)
            values (:application_id, :submission_id, :outcome, :amount_won, :reason, :committee,
                    :met_on, :members, :present, :in_favour, :minutes_file_id, :at, :by)
            """;

    private static final String INSERT_MADE_PAPER =
            """
            insert into programme.made_paper (application_id, kind, file_id, at)
            values (:application_id, :kind, :file_id, :at)
            """;

    private static final String MADE_PAPERS =
            """
            select m.kind, m.file_id
            from programme.made_paper m
            where m.application_id = :application_id
            """;

    private static final String RANKS =
            """
            select sum(c.points) as points
            from programme.review v
            join programme.application a on a.id = v.application_id
            join programme.score c on c.review_id = v.id
            where a.call_id = :call_id
            and a.state <> 'WITHDRAWN'
            and v.submission_id = (select max(s.id) from programme.submission s
                                   where s.application_id = a.id)
            group by v.id
            order by points desc
            """;

    private static final String TRAIL =
            """
            select t.kind, t.at, t.by, t.note
            from (select 'BEGUN' as kind, a.begun_at as at, a.begun_by as by, '' as note
                  from programme.application a
                  where a.id = :id
                  union all
                  select case when s.nr = 1 then 'SUBMITTED' else 'SUBMITTED_AGAIN' end, s.at, s.by,
                         ''
                  from programme.submission s
                  where s.application_id = :id
                  union all
                  select 'SENT_BACK', b.at, b.by, b.what
                  from programme.sent_back b
                  where b.application_id = :id
                  union all
                  select case when r.favours then 'RECOMMENDED' else 'NOT_RECOMMENDED' end, r.at,
                         r.by, r.opinion
                  from programme.recommendation r
                  where r.application_id = :id
                  union all
                  select 'CONFLICT', c.at, c.account_id, c.why
                  from programme.declaration c
                  where c.application_id = :id
                  and c.conflicted
                  union all
                  select 'REVIEWED', v.at, v.by,
                         (select sum(p.points) || ' / ' || sum(p.most) from programme.score p
                          where p.review_id = v.id)
                  from programme.review v
                  where v.application_id = :id
                  union all
                  select d.outcome, d.at, d.by, d.reason
                  from programme.decision d
                  where d.application_id = :id
                  union all
                  select 'SIGNED_' || g.side, g.at, g.by, ''
                  from programme.signature g
                  join programme.award w on w.id = g.award_id
                  where w.application_id = :id
                  union all
                  select 'WITHDRAWN', x.at, x.by, x.why
                  from programme.withdrawal x
                  where x.application_id = :id) t
            order by t.at desc, t.kind
            """;

    private final JdbcClient jdbc;

    DecisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertRecommendation(Application application, long submissionId, Recommendation of) {
        jdbc.sql(INSERT_RECOMMENDATION)
                .param("application_id", application.id())
                .param("submission_id", submissionId)
                .param("favours", of.favours())
                .param("opinion", of.opinion())
                .param("visited_on", ProgrammeTable.sqlDate(of.visitedOn()))
                .param("visit", of.visit())
                .param("at", Timestamp.from(of.at()))
                .param("by", of.by())
                .update();
    }

    long insertAffiliation(long accountId, Affiliation affiliation) {
        return jdbc.sql(INSERT_AFFILIATION)
                .param("account_id", accountId)
                .param("organisation_id", affiliation.organisationId())
                .param("role", affiliation.role())
                .param("since", Date.valueOf(affiliation.from()))
                .param("until", ProgrammeTable.sqlDate(affiliation.until()))
                .query(Long.class)
                .single();
    }

    List<Affiliation> affiliations(long accountId) {
        return jdbc.sql(AFFILIATIONS)
                .param("account_id", accountId)
                .query((row, at) -> {
                    Date until = row.getDate("until");
                    return new Affiliation(
                            row.getLong("organisation_id"),
                            row.getString("role"),
                            row.getDate("since").toLocalDate(),
                            until == null ? null : until.toLocalDate());
                })
                .list();
    }

    /** Keeps the first word of an account on an application; says whether this was it. */
    boolean insertDeclaration(long applicationId, Declaration declaration) {
        return jdbc.sql(INSERT_DECLARATION)
                        .param("application_id", applicationId)
                        .param("account_id", declaration.accountId())
                        .param("conflicted", declaration.conflicted())
                        .param("why", declaration.why())
                        .param("at", Timestamp.from(declaration.at()))
                        .update()
                == 1;
    }

    List<Declaration> declarations(long applicationId) {
        return jdbc.sql(DECLARATIONS)
                .param("application_id", applicationId)
                .query((row, at) ->
                        new Declaration(
                                row.getLong("account_id"),
                                row.getBoolean("conflicted"),
                                row.getString("why"),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Whether an account has declared a conflict with an application. */
    boolean isOut(long applicationId, long accountId) {
        return jdbc.sql(IS_OUT)
                .param("application_id", applicationId)
                .param("account_id", accountId)
                .query(Boolean.class)
                .single();
    }

    void insertReview(Application application, long submissionId, Review review) {
        long id =
                jdbc.sql(INSERT_REVIEW)
                        .param("application_id", application.id())
                        .param("submission_id", submissionId)
                        .param("opinion", review.opinion())
                        .param("at", Timestamp.from(review.at()))
                        .param("by", review.by())
                        .query(Long.class)
                        .single();
        for (Review.Score score : review.scores()) {
            jdbc.sql(INSERT_SCORE)
                    .param("review_id", id)
                    .param("nr", score.nr())
                    .param("name", score.name())
                    .param("points", score.points())
                    .param("most", score.most())
                    .update();
        }
    }

    void insertDecision(Application application, long submissionId, Decision decision) {
        jdbc.sql(INSERT_DECISION)
                .param("application_id", application.id())
                .param("submission_id", submissionId)
                .param("outcome", decision.outcome().name())
                .param("amount_won", decision.amount().amount())
                .param("reason", decision.reason())
                .param("committee", decision.minutes().committee())
                .param("met_on", Date.valueOf(decision.minutes().metOn()))
                .param("members", decision.minutes().members())
                .param("present", decision.minutes().present())
                .param("in_favour", decision.minutes().inFavour())
                .param("minutes_file_id", decision.minutesFileId())
                .param("at", Timestamp.from(decision.at()))
                .param("by", decision.by())
                .update();
    }

    void insertMadePaper(long applicationId, MadePaper kind, long fileId, Instant at) {
        jdbc.sql(INSERT_MADE_PAPER)
                .param("application_id", applicationId)
                .param("kind", kind.name())
                .param("file_id", fileId)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The file of a paper the house made or was given with the decision. */
    Optional<Long> madePaper(long applicationId, MadePaper kind) {
        return Optional.ofNullable(madePapers(applicationId).get(kind));
    }

    Map<MadePaper, Long> madePapers(long applicationId) {
        return jdbc
                .sql(MADE_PAPERS)
                .param("application_id", applicationId)
                .query((row, at) ->
                        Map.entry(MadePaper.valueOf(row.getString("kind")), row.getLong("file_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The points of every review of a call, the best first. */
    List<Integer> ranks(long callId) {
        return jdbc.sql(RANKS).param("call_id", callId).query(Integer.class).list();
    }

    /** What happened to an application, the latest first. */
    List<Trail> trail(long applicationId) {
        return jdbc.sql(TRAIL)
                .param("id", applicationId)
                .query((row, at) ->
                        new Trail(
                                Trail.Kind.valueOf(row.getString("kind")),
                                row.getTimestamp("at").toInstant(),
                                row.getLong("by"),
                                row.getString("note")))
                .list();
    }
}
