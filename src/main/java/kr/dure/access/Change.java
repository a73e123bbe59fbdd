package kr.dure.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Their rows hold personal data, or what somebody is still writing. */
    private static final Map<String, Set<String>> PRIVATE =
            Map.of(
                    "access", Set.of("account"),
                    "loan", Set.of("contract", "receipt"),
                    "party", Set.of("bank_account", "organisation"),
                    "programme", Set.of("recommendation", "step_typed", "submission"));

    /** Whether an audit sees only which columns changed. */
    public boolean isPrivate() {
        int dot = table.indexOf('.');
        return PRIVATE.getOrDefault(table.substring(0, dot), Set.of())
                .contains(table.substring(dot + 1));
    }

    Change withoutValues() {
        List<Field> columns =
                fields.stream().map(field -> new Field(field.column(), null, null)).toList();
        return new Change(id, at, actor, office, request, table, rowId, operation, columns);
    }

    /** What was done to the row. */
    public enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }

    /** A column before and after; null where there was nothing. */
    public record Field(String column, @Nullable String before, @Nullable String after) {}
}
