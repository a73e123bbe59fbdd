package kr.dure.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction by telling the database who acts, in which region, and what the clock of
 * the house shows. The settings end with the transaction, so a pooled connection carries nothing
 * over; without an {@link Acting} the region is empty, and no row of any region can be reached.
 */
public final class RegionTransactions extends JdbcTransactionManager {

    private static final String TELL =
            """
            select set_config('dure.region', ?, true), set_config('dure.actor', ?, true),
                   set_config('dure.office', ?, true), set_config('dure.request', ?, true),
                   set_config('dure.now', ?, true)
            """;

    private final transient Clock clock;

    public RegionTransactions(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        DataSource source = obtainDataSource();
        Connection connection = DataSourceUtils.getConnection(source);
        try (var statement = connection.prepareStatement(TELL)) {
            Acting acting = Acting.currentOrNull();
            statement.setString(1, acting == null ? "" : acting.region().value());
            statement.setString(2, acting == null ? "0" : Long.toString(acting.accountId()));
            statement.setString(3, acting == null ? "" : acting.office().name());
            statement.setString(4, acting == null ? "" : acting.request());
            statement.setString(5, clock.instant().toString());
            statement.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the region could not be set", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
