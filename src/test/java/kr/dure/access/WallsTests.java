package kr.dure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kr.dure.Cast;
import kr.dure.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class WallsTests {

    private static final String COUNT = "select count(*) from dure.change";

    private static final String ADD_AUTHORITY =
            """
            insert into access.authority (region, level, admin_code, name)
            values (:region, 'CITY', '52999', :name)
            """;

    private static final String SETTINGS =
            """
            select coalesce(current_setting('dure.region', true), ''),
                   coalesce(current_setting('dure.actor', true), '')
            """;

    @Autowired Cast cast;
    @Autowired Authorities authorities;
    @Autowired Readings readings;
    @Autowired Changes changes;
    @Autowired JdbcClient jdbc;
    @Autowired DataSource pool;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void refusesToReadWithoutARegion() {
        assertThatThrownBy(() -> jdbc.sql(COUNT).query(Long.class).single());
        assertThatThrownBy(() -> inATransaction(() -> jdbc.sql(COUNT).query(Long.class).single()));
        assertThatThrownBy(authorities::all);
    }

    @Test
    void refusesToWriteWithoutARegion() {
        assertThatThrownBy(() -> authorities.add(Authority.Level.CITY, "52999", name()));
    }

    @Test
    void readsWithinARegion() {
        assertThat(cast.call(Office.AUDITOR, authorities::all)).isNotEmpty();
    }

    @Test
    void hidesARowOfAnotherRegionAskedForByItsNumber() {
        long gunsan = cast.authority("군산시");
        Acting daegu = cast.acting(Cast.DAEGU, Office.AUDITOR);
        assertThat(cast.call(daegu, () -> authorities.find(gunsan))).isEmpty();
        assertThat(cast.call(daegu, () -> changes.of("access.authority", gunsan))).isEmpty();
        assertThat(cast.call(Office.AUDITOR, () -> changes.of("access.authority", gunsan)))
                .hasSize(1);
    }

    @Test
    void refusesToWriteARowIntoAnotherRegion() {
        assertThatThrownBy(() ->
                        cast.as(
                                Office.ADMINISTRATOR,
                                () -> inATransaction(() -> addAuthority("daegu"))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void carriesNothingOverOnAPooledConnection() throws Exception {
        cast.as(Office.TREASURER, () -> inATransaction(() -> jdbc.sql(COUNT).query().listOfRows()));
        List<java.sql.Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                var connection = pool.getConnection();
                all.add(connection);
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery(SETTINGS)) {
                    row.next();
                    assertThat(row.getString(1)).isEmpty();
                    assertThat(row.getString(2)).isEmpty();
                }
            }
        } finally {
            for (var connection : all) {
                connection.close();
            }
        }
    }

    @Test
    void keepsAViewOfPersonalDataInTheTransactionThatShowsIt() {
        long subject = System.nanoTime();
        assertThatThrownBy(() -> readings.record("organisation", subject, "계좌"));
        cast.as(
                Office.TREASURER,
                () ->
                        inATransaction(() -> {
                            readings.record("organisation", subject, "계좌");
                            return null;
                        }));
        var filter = new Readings.Filter(null, "organisation", subject);
        Reading kept =
                cast.call(Office.AUDITOR, () -> readings.list(filter, Long.MAX_VALUE, 9))
                        .getFirst();
        assertThat(kept.actor()).isEqualTo(cast.acting(Office.TREASURER).accountId());
        assertThat(kept.office()).isEqualTo("TREASURER");
        assertThat(kept.what()).isEqualTo("계좌");
        Acting daegu = cast.acting(Cast.DAEGU, Office.AUDITOR);
        assertThat(cast.call(daegu, () -> readings.list(filter, Long.MAX_VALUE, 9))).isEmpty();
    }

    @Test
    void refusesAnAuditorEveryChange() {
        assertThatThrownBy(() ->
                        cast.as(
                                Office.AUDITOR,
                                () -> authorities.add(Authority.Level.CITY, "52999", name())))
                .rootCause()
                .hasMessageContaining("an auditor changes nothing");
    }

    @Test
    void letsNobodyTouchTheRecords() {
        for (String touch :
                List.of(
                        "update dure.change set actor = 0",
                        "delete from dure.change",
                        "insert into dure.change (actor, office, request, table_name, operation)"
                                + " values (1, '', '', '', 'INSERT')",
                        "update access.reading set what = 'x'",
                        "delete from access.reading",
                        "update access.attempt set outcome = 'FAILED'",
                        "delete from access.attempt",
                        "truncate dure.change")) {
            assertThatThrownBy(() ->
                            cast.as(
                                    Office.ADMINISTRATOR,
                                    () -> inATransaction(() -> jdbc.sql(touch).update())))
                    .as(touch)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private int addAuthority(String region) {
        return jdbc.sql(ADD_AUTHORITY).param("region", region).param("name", name()).update();
    }

    private static String name() {
        return "시험시 " + UUID.randomUUID();
    }

    private <T> T inATransaction(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }
}
