package kr.dure.loan;

import java.util.List;
import kr.dure.kernel.Refusal;
import kr.dure.kernel.Won;

/** The "no"s to a bank's list of deposits, to a row of it, and to a virtual account. */
public final class DepositRefusal extends Refusal {

    private DepositRefusal(Kind kind, String key, Object... args) {
        super(kind, key, args);
    }

    private static Refusal ofFile(String key, Object... args) {
        return new DepositRefusal(Kind.INVALID, key, args).at("file");
    }

    static Refusal noFile() {
        return ofFile("loan.refusal.deposits-no-file");
    }

    static Refusal noRows() {
        return ofFile("loan.refusal.deposits-no-rows");
    }

    static Refusal total(int line, Won said, Won counted) {
        return ofFile("loan.refusal.deposits-total", line, said, counted);
    }

    static Refusal totalUnread(int line) {
        return ofFile("loan.refusal.deposits-total-unread", line);
    }

    /** The bank's reference tells a deposit from all others of its day. */
    static Refusal otherContent(int line, String reference) {
        return ofFile("loan.refusal.deposits-other-content", line, reference);
    }

    static Refusal heading(DepositColumn column) {
        return new DepositRefusal(Kind.INVALID, "loan.refusal.deposits-heading").at(column.name());
    }

    static Refusal sameHeading(DepositColumn column, String heading) {
        return new DepositRefusal(Kind.INVALID, "loan.refusal.deposits-same-heading", heading)
                .at(column.name());
    }

    static Refusal number(String field) {
        return new DepositRefusal(Kind.INVALID, "loan.refusal.deposits-number").at(field);
    }

    static Refusal bank(String field) {
        return new DepositRefusal(Kind.INVALID, "loan.refusal.deposits-bank").at(field);
    }

    static Refusal absent() {
        return new DepositRefusal(Kind.ABSENT, "loan.refusal.deposits-absent");
    }

    static Refusal taken() {
        return new DepositRefusal(Kind.CONFLICT, "loan.refusal.deposits-taken");
    }

    static Refusal settled() {
        return new DepositRefusal(Kind.CONFLICT, "loan.refusal.deposits-settled");
    }

    static Refusal cancelled() {
        return new DepositRefusal(Kind.CONFLICT, "loan.deposits.why.CANCELLED");
    }

    static Refusal noLoan(String number) {
        return new DepositRefusal(Kind.INVALID, "loan.refusal.deposits-no-loan", number)
                .at("number");
    }

    static Refusal accountTaken(String number) {
        return new DepositRefusal(Kind.CONFLICT, "loan.refusal.virtual-account-taken", number)
                .at("number");
    }

    /** A line that cannot stand, for a list of them. */
    public record BadLine(int line, String key, List<Object> args) {

        public BadLine {
            args = List.copyOf(args);
        }
    }
}
