package kr.dure.programme;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.dure.kernel.Won;
import kr.dure.programme.Award.Side;
import kr.dure.programme.Award.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on awards and the signatures under their agreements. */
@Repository
class AwardTable {

    private static final String INSERT =
            """
            insert into programme.award
                (application_id, organisation_id, programme_id, call_id, amount_won, terms,
                 awarded_on, instrument)
            values (:application_id, :organisation_id, :programme_id, :call_id, :amount_won,
                    cast(:terms as jsonb), :awarded_on, :instrument)
            returning id
            """;

    private static final String SET_RECORD =
            """
            update programme.award
            set record_id = :record_id
            where id = :id
            """;

    private static final String FIND =
            """
            select w.id, w.application_id, w.organisation_id, w.programme_id, w.call_id,
                   w.amount_won, w.terms, w.awarded_on, w.instrument, w.record_id,
                   a.number, p.name as programme
            from programme.award w
            join programme.application a on a.id = w.application_id
            join programme.programme p on p.id = w.programme_id
            where (:id = 0 or w.id = :id)
            and (:application_id = 0 or w.application_id = :application_id)
            and (:organisation_id = 0 or w.organisation_id = :organisation_id)
            order by w.awarded_on, w.id
            """;

    private static final String SIGN =
            """
            insert into programme.signature (award_id, side, at, by)
            values (:award_id, :side, :at, :by)
            on conflict do nothing
            """;

    private static final String SIGNATURES =
            """
            select g.side, g.at, g.by
            from programme.signature g
            where g.award_id = :award_id
            order by g.at, g.side
            """;

    private final JdbcClient jdbc;

    AwardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Application application, Programme programme, AwardGiven given) {
        return jdbc.sql(INSERT)
                .param("application_id", application.id())
                .param("organisation_id", application.organisationId())
                .param("programme_id", programme.id())
                .param("call_id", application.callId())
                .param("amount_won", given.amount().amount())
                .param("terms", JsonText.write(given.terms()))
                .param("awarded_on", Date.valueOf(given.awardedOn()))
                .param("instrument", programme.instrument())
                .query(Long.class)
                .single();
    }

    void setRecord(long id, long recordId) {
        jdbc.sql(SET_RECORD).param("id", id).param("record_id", recordId).update();
    }

    Optional<Award> find(long id) {
        return select(id, 0, 0).stream().findFirst();
    }

    Optional<Award> ofApplication(long applicationId) {
        return select(0, applicationId, 0).stream().findFirst();
    }

    List<Award> ofOrganisation(long organisationId) {
        return select(0, 0, organisationId);
    }

    private List<Award> select(long id, long applicationId, long organisationId) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("application_id", applicationId)
                .param("organisation_id", organisationId)
                .query(this::award)
                .list();
    }

    /** Says whether this was the first signature of the side, by somebody new. */
    boolean sign(long awardId, Side side, Instant at, long by) {
        return jdbc.sql(SIGN)
                        .param("award_id", awardId)
                        .param("side", side.name())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    private Award award(ResultSet row, int at) throws SQLException {
        long id = row.getLong("id");
        return new Award(
                id,
                row.getLong("application_id"),
                row.getString("number"),
                row.getLong("organisation_id"),
                row.getLong("programme_id"),
                row.getString("programme"),
                row.getLong("call_id"),
                Won.of(row.getLong("amount_won")),
                JsonText.map(row.getString("terms")),
                row.getDate("awarded_on").toLocalDate(),
                row.getString("instrument"),
                row.getLong("record_id"),
                signatures(id));
    }

    private List<Signature> signatures(long awardId) {
        return jdbc.sql(SIGNATURES)
                .param("award_id", awardId)
                .query((row, at) ->
                        new Signature(
                                Side.valueOf(row.getString("side")),
                                row.getTimestamp("at").toInstant(),
                                row.getLong("by")))
                .list();
    }
}
