package kr.dure.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dure.party.Recognitions.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement on recognitions. The database keeps days as [first, day after the last). */
@Repository
class RecognitionTable {

    private static final String OF_ORGANISATION =
            """
            select id, organisation_id, kind, reach, lower(valid) as first_day,
                   upper(valid) - 1 as last_day, certificate, issuer, end_ground, cancel_clause,
                   end_note, ended_at, roster_id, recorded_at
            from party.recognition
            where organisation_id = :organisation
            order by lower(valid) desc, id desc
            """;

    /** From its closing day on an organisation is out of business. */
    private static final String SPANS =
            """
            select r.organisation_id, lower(r.valid) as first_day,
                   least(upper(r.valid), o.closed_on) - 1 as last_day
            from party.recognition r
            join party.organisation o on o.id = r.organisation_id
            where r.organisation_id = any (:organisations)
              and r.kind = :kind
            order by r.organisation_id, lower(r.valid)
            """;

    private static final String FIND =
            """
            select id, organisation_id, kind, reach, lower(valid) as first_day,
                   upper(valid) - 1 as last_day, certificate, issuer, end_ground, cancel_clause,
                   end_note, ended_at, roster_id, recorded_at
            from party.recognition
            where id = :id
            """;

    private static final String SELF_SUPPORT =
            """
            select id, organisation_id, kind, reach, lower(valid) as first_day,
                   upper(valid) - 1 as last_day, certificate, issuer, end_ground, cancel_clause,
                   end_note, ended_at, roster_id, recorded_at
            from party.recognition
            where kind = 'SELF_SUPPORT'
            order by organisation_id, lower(valid)
            """;

    private static final String INSERT =
            """
            insert into party.recognition
                (organisation_id, kind, reach, valid, certificate, issuer, roster_id)
            values (:organisation, :kind, :reach,
                    daterange(cast(:from as date), cast(:last as date) + 1), :certificate,
                    :issuer, :roster)
            returning id
            """;

    private static final String END =
            """
            update party.recognition
            set valid = daterange(lower(valid), cast(:last as date) + 1),
                end_ground = :ground,
                cancel_clause = :clause,
                end_note = :note,
                ended_at = dure.current_moment(),
                ended_by = :actor
            where id = :id
              and end_ground is null
            """;

    private static final String HOLDS =
            """
            select count(*)
            from party.recognition
            where organisation_id = :organisation
              and kind = :kind
              and valid @> cast(:day as date)
            """;

    private static final String TOTALS =
            """
            select kind, count(*) as statuses
            from party.recognition
            where valid @> cast(:day as date)
            group by kind
            """;

    private static final String ORGANISATIONS =
            """
            select count(distinct organisation_id)
            from party.recognition
            where valid @> cast(:day as date)
            """;

    private final JdbcClient jdbc;

    RecognitionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Recognition> of(long organisationId) {
        return jdbc.sql(OF_ORGANISATION)
                .param("organisation", organisationId)
                .query((row, n) -> recognition(row))
                .list();
    }

    Map<Long, List<Span>> spans(Collection<Long> organisationIds, RecognitionKind kind) {
        Map<Long, List<Span>> spans = new HashMap<>();
        jdbc.sql(SPANS)
                .param("organisations", organisationIds.toArray(Long[]::new))
                .param("kind", kind.name())
                .query(row -> {
                    spans.computeIfAbsent(row.getLong("organisation_id"), _ -> new ArrayList<>())
                            .add(span(row));
                });
        return spans;
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    Optional<Recognition> find(long id) {
        return jdbc.sql(FIND).param("id", id).query((row, n) -> recognition(row)).optional();
    }

    /** Of every enterprise, by enterprise and first day. */
    List<Recognition> selfSupport() {
        return jdbc.sql(SELF_SUPPORT).query((row, n) -> recognition(row)).list();
    }

    long insert(NewRecognition recognition, @Nullable Long rosterId) {
        return jdbc.sql(INSERT)
                .param("organisation", recognition.organisationId())
                .param("kind", recognition.kind().name())
                .param("reach", OrganisationTable.nameOf(recognition.reach()))
                .param("from", recognition.from())
                .param("last", recognition.lastDay())
                .param("certificate", recognition.certificate())
                .param("issuer", recognition.issuer())
                .param("roster", rosterId)
                .query(Long.class)
                .single();
    }

    /** False when it was ended already. */
    boolean end(long id, RecognitionEnd end, long actor) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("last", end.lastDay())
                        .param("ground", end.ground().name())
                        .param("clause", end.cancelClause())
                        .param("note", end.note())
                        .param("actor", actor)
                        .update()
                == 1;
    }

    boolean holds(long organisationId, RecognitionKind kind, LocalDate day) {
        return jdbc.sql(HOLDS)
                        .param("organisation", organisationId)
                        .param("kind", kind.name())
                        .param("day", day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    RecognitionTotals totals(LocalDate day) {
        var byKind = new EnumMap<RecognitionKind, Long>(RecognitionKind.class);
        jdbc.sql(TOTALS)
                .param("day", day)
                .query((row, n) ->
                        Map.entry(
                                RecognitionKind.valueOf(row.getString("kind")),
                                row.getLong("statuses")))
                .list()
                .forEach(each -> byKind.put(each.getKey(), each.getValue()));
        long organisations = jdbc.sql(ORGANISATIONS).param("day", day).query(Long.class).single();
        return new RecognitionTotals(organisations, byKind);
    }

    private static Recognition recognition(ResultSet row) throws SQLException {
        String reach = row.getString("reach");
        String ground = row.getString("end_ground");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        Instant endedAt = ended == null ? null : ended.toInstant();
        return new Recognition(
                row.getLong("id"),
                row.getLong("organisation_id"),
                RecognitionKind.valueOf(row.getString("kind")),
                reach == null ? null : Reach.valueOf(reach),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("certificate"),
                row.getString("issuer"),
                ground == null ? null : EndGround.valueOf(ground),
                row.getObject("cancel_clause", Integer.class),
                row.getString("end_note"),
                endedAt,
                row.getObject("roster_id", Long.class),
                OrganisationTable.moment(row, "recorded_at"));
    }
}
