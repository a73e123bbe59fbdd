package kr.dure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.HouseTest;
import kr.dure.kernel.RegionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class WallsTests {

    private static final String COUNT = "select count(*) from dure.change";

    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void refusesToReadWithoutARegion() {
        assertThatThrownBy(() -> jdbc.sql(COUNT).query(Long.class).single());
        assertThatThrownBy(this::countInATransaction);
    }

    @Test
    void readsWithinARegion() {
        Acting.visitor(RegionCode.of("jeonbuk"), "test")
                .run(() -> assertThat(countInATransaction()).isNotNegative());
    }

    private long countInATransaction() {
        return new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(COUNT).query(Long.class).single());
    }
}
