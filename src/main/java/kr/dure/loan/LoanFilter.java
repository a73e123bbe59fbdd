package kr.dure.loan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which loans a list shows; null does not narrow.
 *
 * @param state one of the words of {@link LoanState#word()}
 * @param bucket how late the oldest unpaid bill is, of loans that are paid out
 * @param kind what was lent for
 * @param before only loans with a smaller id: the next page
 */
public record LoanFilter(
        @Nullable String state,
        @Nullable ArrearsBucket bucket,
        @Nullable LoanKind kind,
        @Nullable Long before) {

    /** Of every kind. */
    public LoanFilter(
            @Nullable String state, @Nullable ArrearsBucket bucket, @Nullable Long before) {
        this(state, bucket, null, before);
    }

    public static final LoanFilter ALL = new LoanFilter(null, null, null);

    /** The states in the order a loan goes through them. */
    public static final List<String> STATES =
            List.of(
                    "awarded",
                    "contracted",
                    "secured",
                    "committed",
                    "paid-out",
                    "returned",
                    "closed",
                    "given-up");

    public String stateText() {
        return state == null ? "" : state;
    }

    public String bucketText() {
        return bucket == null ? "" : bucket.name();
    }

    public String kindText() {
        return kind == null ? "" : kind.name();
    }

    /** Whether it shows every loan. */
    public boolean isOpen() {
        return state == null && bucket == null && kind == null;
    }
}
