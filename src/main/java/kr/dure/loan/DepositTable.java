package kr.dure.loan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dure.document.FileKind;
import kr.dure.kernel.Won;
import kr.dure.loan.Deposits.Counts;
import kr.dure.loan.Deposits.DepositFile;
import kr.dure.loan.Deposits.Profile;
import kr.dure.loan.Deposits.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of deposits, and what is remembered of the accounts they are of. */
@Repository
class DepositTable {

    private static final String PROFILE_OF =
            """
            insert into loan.deposit_profile (fund_id, bank_code, account_no)
            values (:fundId, :bankCode, :accountNo)
            on conflict (region, fund_id, bank_code, account_no)
                do update set headings = loan.deposit_profile.headings
            returning id
            """;

    private static final String PROFILES =
            """
            select p.id, p.fund_id, p.bank_code, p.account_no, p.headings
            from loan.deposit_profile p
            order by (select max(f.id) from loan.deposit_file f where f.profile_id = p.id)
                     desc nulls last, p.id desc
            """;

    private static final String REMEMBER =
            """
            update loan.deposit_profile
            set headings = :headings
            where id = :id
              and headings is distinct from cast(:headings as text[])
            """;

    private static final String FORGET =
            """
            delete from loan.deposit_file
            where recorded_by = :accountId
              and taken_at is null
            """;

    private static final String TAKEN_BEFORE =
            """
            select id
            from loan.deposit_file
            where sha256 = :sha256
              and taken_at is not null
            """;

    private static final String KEEP =
            """
            insert into loan.deposit_file (profile_id, name, kind, sha256)
            values (:profileId, :name, :kind, :sha256)
            returning id
            """;

    private static final String KEEP_CONTENT =
            """
            insert into loan.deposit_content (file_id, sealed)
            values (:fileId, :sealed)
            """;

    private static final String CONTENT =
            """
            select sealed
            from loan.deposit_content
            where file_id = :fileId
            """;

    private static final String FORGET_CONTENT =
            """
            delete from loan.deposit_content
            where file_id = :fileId
            """;

    private static final String LOCK =
            """
            select id
            from loan.deposit_file
            where id = :id
            for update
            """;

    private static final String TAKE =
            """
            update loan.deposit_file
            set taken_by = :accountId,
                taken_at = dure.current_moment(),
                rows = :rows, known = :known, left_out = :leftOut, amount = :amount,
                first_on = :firstOn, last_on = :lastOn
            where id = :id
            """;

    private static final String FILES =
            """
            select f.id, f.name, f.kind, f.recorded_by, f.recorded_at, f.taken_by, f.taken_at,
                   f.rows, f.known, f.left_out, f.amount, f.first_on, f.last_on, f.finished_at,
                   p.id as profile_id, p.fund_id, p.bank_code, p.account_no, p.headings
            from loan.deposit_file f
            join loan.deposit_profile p on p.id = f.profile_id
            where (cast(:id as bigint) is null or f.id = :id)
              and (cast(:id as bigint) is not null or f.taken_at is not null)
            order by f.id desc
            limit :limit
            """;

    /** Rows that are recorded need not be counted: they are the rest. */
    private static final String COUNTS =
            """
            select file_id,
                   count(*) filter (where state = 'NEW') as fresh,
                   count(*) filter (where state = 'WAITING') as waiting,
                   count(*) filter (where state = 'SET_ASIDE') as set_aside
            from loan.deposit_row
            where state <> 'RECORDED'
              and file_id = any (:ids)
            group by file_id
            """;

    /** Who confirmed a file that is not worked through yet. */
    record UnderWay(long fileId, long accountId) {}

    private static final String UNDER_WAY =
            """
            select id, taken_by
            from loan.deposit_file
            where taken_at is not null
              and finished_at is null
            order by id
            """;

    private static final String FINISH =
            """
            update loan.deposit_file f
            set finished_at = dure.current_moment()
            where f.id = :id
              and f.finished_at is null
              and not exists (
                  select
                  from loan.deposit_row r
                  where r.file_id = f.id
                    and r.state = 'NEW')
            """;

    private final JdbcClient jdbc;

    DepositTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long profile(long fundId, String bankCode, String accountNo) {
        return jdbc.sql(PROFILE_OF)
                .param("fundId", fundId)
                .param("bankCode", bankCode)
                .param("accountNo", accountNo)
                .query(Long.class)
                .single();
    }

    /** The one used last first. */
    List<Profile> profiles() {
        return jdbc.sql(PROFILES).query((row, nr) -> profile(row, "id")).list();
    }

    void remember(long profileId, Map<DepositColumn, String> headings) {
        String[] written = new String[DepositColumn.values().length];
        for (DepositColumn each : DepositColumn.values()) {
            written[each.ordinal()] = headings.getOrDefault(each, "");
        }
        jdbc.sql(REMEMBER).param("id", profileId).param("headings", written).update();
    }

    /** Files of that person that were sent in and not taken in. */
    void forgetEarlier(long accountId) {
        jdbc.sql(FORGET).param("accountId", accountId).update();
    }

    Optional<Long> takenBefore(String sha256) {
        return jdbc.sql(TAKEN_BEFORE).param("sha256", sha256).query(Long.class).optional();
    }

    long keep(long profileId, String name, FileKind kind, String sha256, byte[] sealed) {
        long id =
                jdbc.sql(KEEP)
                        .param("profileId", profileId)
                        .param("name", name)
                        .param("kind", kind.name())
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single();
        jdbc.sql(KEEP_CONTENT).param("fileId", id).param("sealed", sealed).update();
        return id;
    }

    Optional<byte[]> content(long fileId) {
        return jdbc.sql(CONTENT).param("fileId", fileId).query(byte[].class).optional();
    }

    void forgetContent(long fileId) {
        jdbc.sql(FORGET_CONTENT).param("fileId", fileId).update();
    }

    /** Nobody else takes the file in until the transaction ends. */
    boolean lock(long id) {
        return jdbc.sql(LOCK).param("id", id).query(Long.class).optional().isPresent();
    }

    void take(long id, Taken taken) {
        jdbc.sql(TAKE)
                .param("id", id)
                .param("accountId", taken.accountId())
                .param("rows", taken.rows())
                .param("known", taken.known())
                .param("leftOut", taken.leftOut())
                .param("amount", taken.amount().amount())
                .param("firstOn", taken.firstOn())
                .param("lastOn", taken.lastOn())
                .update();
    }

    Optional<DepositFile> file(long id) {
        return files(id, 1).stream().findFirst();
    }

    List<DepositFile> latest(int limit) {
        return files(null, limit);
    }

    private List<DepositFile> files(@Nullable Long id, int limit) {
        return jdbc.sql(FILES)
                .param("id", id)
                .param("limit", limit)
                .query((row, nr) -> file(row))
                .list();
    }

    private static DepositFile file(ResultSet row) throws SQLException {
        OffsetDateTime taken = row.getObject("taken_at", OffsetDateTime.class);
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new DepositFile(
                row.getLong("id"),
                profile(row, "profile_id"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                taken == null
                        ? null
                        : new Taken(
                                row.getLong("taken_by"),
                                taken.toInstant(),
                                row.getInt("rows"),
                                row.getInt("known"),
                                row.getInt("left_out"),
                                Won.of(row.getLong("amount")),
                                row.getObject("first_on", LocalDate.class),
                                row.getObject("last_on", LocalDate.class)),
                finished == null ? null : finished.toInstant());
    }

    private static Profile profile(ResultSet row, String id) throws SQLException {
        Map<DepositColumn, String> headings = new EnumMap<>(DepositColumn.class);
        Array written = row.getArray("headings");
        if (written != null) {
            String[] texts = (String[]) written.getArray();
            for (DepositColumn each : DepositColumn.values()) {
                if (!texts[each.ordinal()].isEmpty()) {
                    headings.put(each, texts[each.ordinal()]);
                }
            }
        }
        return new Profile(
                row.getLong(id),
                row.getLong("fund_id"),
                row.getString("bank_code"),
                row.getString("account_no"),
                headings);
    }

    /** By file; one of which every row is recorded is left out. */
    Map<Long, Counts> counts(List<Long> ids) {
        Map<Long, Counts> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    var each =
                            new Counts(
                                    row.getInt("fresh"),
                                    row.getInt("waiting"),
                                    row.getInt("set_aside"));
                    counts.put(row.getLong("file_id"), each);
                });
        return counts;
    }

    List<UnderWay> underWay() {
        return jdbc.sql(UNDER_WAY)
                .query((row, nr) -> new UnderWay(row.getLong("id"), row.getLong("taken_by")))
                .list();
    }

    /** Only when no row of it is to be worked on. */
    void finish(long id) {
        jdbc.sql(FINISH).param("id", id).update();
    }
}
