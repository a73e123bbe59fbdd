package kr.dure.ledger;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.FiscalYear;
import kr.dure.kernel.Won;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;

/**
 * Reads what {@code ledger.post} refuses: SQLSTATEs of class DL, listed where it is defined, with
 * their particulars in the detail. Anything else is a fault and stays one.
 */
final class PostRefused {

    private PostRefused() {}

    static RuntimeException read(DataAccessException thrown) {
        if (!(thrown.getRootCause() instanceof PSQLException cause)
                || cause.getSQLState() == null) {
            return thrown;
        }
        ServerErrorMessage message = cause.getServerErrorMessage();
        String detail = message == null ? null : message.getDetail();
        List<String> parts = detail == null ? List.of() : List.of(detail.split("\\|", 3));
        return switch (cause.getSQLState()) {
            case "DL001" -> new LedgerRefusal.KeyTaken();
            case "DL002" ->
                    new LedgerRefusal.NotEnough(account(parts), parts.get(2), won(parts))
                            .at("amount");
            case "DL004" -> new LedgerRefusal.Absent("account");
            case "DL005" -> new LedgerRefusal.OfficeMayNot();
            case "DL006" -> new LedgerRefusal.SamePerson();
            case "DL007" ->
                    new LedgerRefusal.FundEnded(parts.get(1), LocalDate.parse(parts.getFirst()));
            case "DL009" ->
                    new LedgerRefusal.MoreThanOpen(account(parts), parts.get(2), won(parts))
                            .at("amount");
            case "DL010" -> new LedgerRefusal.DaySealed();
            case "DL012" ->
                    new YearRefusal.Closed(FiscalYear.of(Integer.parseInt(parts.getFirst())));
            case "DL011" -> new LedgerRefusal.PlanFixed();
            case "23505" -> new LedgerRefusal.AlreadyReversed();
            default -> thrown;
        };
    }

    private static AccountKind account(List<String> parts) {
        return AccountKind.valueOf(parts.getFirst());
    }

    private static Won won(List<String> parts) {
        return Won.of(Long.parseLong(parts.get(1)));
    }
}
