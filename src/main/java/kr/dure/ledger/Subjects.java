package kr.dure.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import kr.dure.kernel.Won;

/**
 * Implemented as a bean by each room whose records money is about, so that every posting and cause
 * leads to its record, though this room knows nothing of it.
 */
public interface Subjects {

    /** The kind its {@link About}s carry ({@code "loan"}). */
    String kind();

    /** Name and address of each of these records that is there. */
    Map<Long, Subject> find(Collection<Long> ids);

    /**
     * What these records say was spent about each of them, by their ids; {@code verify} holds it
     * beside the postings. Empty where the records do not say.
     */
    default Optional<Map<Long, Won>> spent() {
        return Optional.empty();
    }

    /** What these records say came back of it (반납금) for good; else as {@link #spent}. */
    default Optional<Map<Long, Won>> refunded() {
        return Optional.empty();
    }

    /** A record as it is called, and where its page is. */
    record Subject(String name, String href) {}
}
