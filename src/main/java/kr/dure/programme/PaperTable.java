package kr.dure.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dure.document.StoredFile;
import kr.dure.programme.Finding.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on what an applicant writes and hands in. */
@Repository
class PaperTable {

    private static final String SAVE_STEP =
            """
            insert into programme.step_typed (application_id, step, typed, saved_at, saved_by)
            values (:application_id, :step, cast(:typed as jsonb), :saved_at, :saved_by)
            on conflict (region, application_id, step) do update
            set typed = excluded.typed, saved_at = excluded.saved_at, saved_by = excluded.saved_by
            """;

    private static final String STEPS =
            """
            select t.step, t.typed, t.saved_at
            from programme.step_typed t
            where t.application_id = :application_id
            order by t.step
            """;

    private static final String INSERT_PAPER =
            """
            insert into programme.paper
                (application_id, code, file_id, name, kind, size, added_at, added_by)
            values (:application_id, :code, :file_id, :name, :kind, :size, :added_at, :added_by)
            returning id
            """;

    private static final String TAKE_BACK =
            """
            update programme.paper
            set taken_back_at = :moment
            where id = :id
            and application_id = :application_id
            and taken_back_at is null
            """;

    private static final String PAPERS =
            """
            select p.id, p.code, p.file_id, p.name, p.kind, p.size, p.added_at
            from programme.paper p
            where p.application_id = :application_id
            and p.taken_back_at is null
            order by p.id
            """;

    private static final String APPLICATION_OF_FILE =
            """
            select p.application_id, false as minutes
            from programme.paper p
            where p.file_id = :file_id
            union all
            select m.application_id, m.kind = 'MINUTES'
            from programme.made_paper m
            where m.file_id = :file_id
            """;

    private static final String TAKE_PART =
            """
            insert into programme.hand (application_id, account_id, part)
            values (:application_id, :account_id, :part)
            on conflict (region, application_id, account_id) do nothing
            """;

    private static final String PART =
            """
            select h.part
            from programme.hand h
            where h.application_id = :application_id
            and h.account_id = :account_id
            """;

    private static final String HANDS =
            """
            select h.account_id, h.part
            from programme.hand h
            where h.application_id = :application_id
            """;

    private static final String INSERT_SUBMISSION =
            """
            insert into programme.submission
                (application_id, nr, answers, asked_won, terms, at, by)
            values (:application_id, :nr, cast(:answers as jsonb), :asked_won,
                    cast(:terms as jsonb), :at, :by)
            returning id
            """;

    private static final String INSERT_FINDING =
            """
            insert into programme.finding (submission_id, nr, outcome, standard, found, article)
            values (:submission_id, :nr, :outcome, :standard, :found, :article)
            """;

    private static final String FINDINGS =
            """
            select f.nr, f.outcome, f.standard, f.found, f.article
            from programme.finding f
            where f.submission_id = :submission_id
            order by f.nr
            """;

    private static final String INSERT_SENT_BACK =
            """
            insert into programme.sent_back
                (application_id, submission_id, what, at, by, office)
            values (:application_id, :submission_id, :what, :at, :by, :office)
            """;

    private static final String INSERT_WITHDRAWAL =
            """
            insert into programme.withdrawal (application_id, why, at, by)
            values (:application_id, :why, :at, :by)
            """;

    private final JdbcClient jdbc;

    PaperTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was typed in one step, and when it was kept. */
    record StepTyped(int step, Map<String, String> typed, Instant savedAt) {}

    void saveStep(long applicationId, StepTyped step, long by) {
        jdbc.sql(SAVE_STEP)
                .param("application_id", applicationId)
                .param("step", step.step())
                .param("typed", JsonText.write(step.typed()))
                .param("saved_at", Timestamp.from(step.savedAt()))
                .param("saved_by", by)
                .update();
    }

    List<StepTyped> steps(long applicationId) {
        return jdbc.sql(STEPS)
                .param("application_id", applicationId)
                .query((row, at) ->
                        new StepTyped(
                                row.getInt("step"),
                                JsonText.typed(row.getString("typed")),
                                row.getTimestamp("saved_at").toInstant()))
                .list();
    }

    long insertPaper(long applicationId, String code, StoredFile file) {
        return jdbc.sql(INSERT_PAPER)
                .param("application_id", applicationId)
                .param("code", code)
                .param("file_id", file.id())
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("size", file.size())
                .param("added_at", Timestamp.from(file.keptAt()))
                .param("added_by", file.keptBy())
                .query(Long.class)
                .single();
    }

    boolean takeBack(long applicationId, long paperId, Instant moment) {
        return jdbc.sql(TAKE_BACK)
                        .param("id", paperId)
                        .param("application_id", applicationId)
                        .param("moment", Timestamp.from(moment))
                        .update()
                == 1;
    }

    List<HandedPaper> papers(long applicationId) {
        return jdbc.sql(PAPERS)
                .param("application_id", applicationId)
                .query((row, at) ->
                        new HandedPaper(
                                row.getLong("id"),
                                row.getString("code"),
                                row.getLong("file_id"),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getLong("size"),
                                row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /** The application a file belongs to, and whether the file is a committee's minutes. */
    record Belongs(long applicationId, boolean minutes) {}

    Optional<Belongs> applicationOfFile(long fileId) {
        return jdbc
                .sql(APPLICATION_OF_FILE)
                .param("file_id", fileId)
                .query((row, at) ->
                        new Belongs(row.getLong("application_id"), row.getBoolean("minutes")))
                .list()
                .stream()
                .findFirst();
    }

    /** Takes a part in an application, unless the account has one; then says which. */
    Part takePart(long applicationId, long accountId, Part part) {
        jdbc.sql(TAKE_PART)
                .param("application_id", applicationId)
                .param("account_id", accountId)
                .param("part", part.name())
                .update();
        return Part.valueOf(
                jdbc.sql(PART)
                        .param("application_id", applicationId)
                        .param("account_id", accountId)
                        .query(String.class)
                        .single());
    }

    /** Who has which part, by account. */
    Map<Long, Part> hands(long applicationId) {
        Map<Long, Part> hands = new LinkedHashMap<>();
        jdbc.sql(HANDS)
                .param("application_id", applicationId)
                .query(row -> {
                    hands.put(row.getLong("account_id"), Part.valueOf(row.getString("part")));
                });
        return hands;
    }

    long insertSubmission(long applicationId, Submission submission) {
        return jdbc.sql(INSERT_SUBMISSION)
                .param("application_id", applicationId)
                .param("nr", submission.nr())
                .param("answers", JsonText.write(submission.answers()))
                .param("asked_won", submission.asked().amount())
                .param("terms", JsonText.write(submission.terms()))
                .param("at", Timestamp.from(submission.at()))
                .param("by", submission.by())
                .query(Long.class)
                .single();
    }

    void insertFinding(long submissionId, Finding finding) {
        jdbc.sql(INSERT_FINDING)
                .param("submission_id", submissionId)
                .param("nr", finding.nr())
                .param("outcome", finding.outcome().name())
                .param("standard", finding.standard())
                .param("found", finding.found())
                .param("article", finding.article())
                .update();
    }

    List<Finding> findings(long submissionId) {
        return jdbc.sql(FINDINGS)
                .param("submission_id", submissionId)
                .query(PaperTable::finding)
                .list();
    }

    void insertSentBack(Application application, long submissionId, SentBack back, String office) {
        jdbc.sql(INSERT_SENT_BACK)
                .param("application_id", application.id())
                .param("submission_id", submissionId)
                .param("what", back.what())
                .param("at", Timestamp.from(back.at()))
                .param("by", back.by())
                .param("office", office)
                .update();
    }

    void insertWithdrawal(long applicationId, Withdrawal withdrawal) {
        jdbc.sql(INSERT_WITHDRAWAL)
                .param("application_id", applicationId)
                .param("why", withdrawal.why())
                .param("at", Timestamp.from(withdrawal.at()))
                .param("by", withdrawal.by())
                .update();
    }

    private static Finding finding(ResultSet row, int at) throws SQLException {
        return new Finding(
                row.getInt("nr"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("standard"),
                row.getString("found"),
                row.getString("article"));
    }
}
