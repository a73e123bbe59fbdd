package kr.dure.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of one row, as the database itself has kept it.
 *
 * @param actor the account, 0 for the house itself
 * @param table the table with its room ("loan.contract")
 * @param fields what differs; of a new row everything, of a row taken out what it was
 */
public record Change(
        long id,
        Instant at,
        long actor,
        String office,
        String request,
        String table,
        @Nullable Long rowId,
        Operation operation,
        List<Field> fields) {

    /** What was done to the row. */
    public enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }

    /** A column before and after; null where there was nothing. */
    public record Field(String column, @Nullable String before, @Nullable String after) {}
}
