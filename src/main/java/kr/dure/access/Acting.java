package kr.dure.access;

import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import kr.dure.kernel.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which office and region, for the length of a request or a job. Every transaction
 * hands this to the database, which filters rows by the region and writes the rest beside every
 * change; without it a transaction sees no region at all.
 *
 * @param accountId the account, 0 for a visitor or the house itself
 * @param organisationId whom an office with the scope ORGANISATION speaks for
 * @param authorityId whom an office with the scope AUTHORITY speaks for
 * @param request a name for the request or job, found again in the record of changes
 */
public record Acting(
        RegionCode region,
        long accountId,
        String name,
        Office office,
        @Nullable Long organisationId,
        @Nullable Long authorityId,
        String request) {

    private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

    public static Acting visitor(RegionCode region, String request) {
        return new Acting(region, 0, "", Office.VISITOR, null, null, request);
    }

    /** The house itself in a region: a nightly job, or the first set-up. */
    public static Acting house(RegionCode region, String job) {
        return new Acting(region, 0, "", Office.HOUSE, null, null, job);
    }

    /** Who acts now; outside of {@link #run} that is nobody, which is a fault of the caller. */
    public static Acting current() {
        return CURRENT.orElseThrow(() -> new NoSuchElementException("nobody acts here"));
    }

    public static @Nullable Acting currentOrNull() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    public <T> T call(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public boolean isAnyOf(Office... offices) {
        for (Office each : offices) {
            if (each == office) {
                return true;
            }
        }
        return false;
    }
}
