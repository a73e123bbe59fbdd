package kr.dure.ledger;

import java.util.Collection;
import java.util.Map;

/**
 * Implemented as a bean by each room whose records money is about, so that every posting and cause
 * leads to its record, though this room knows nothing of it.
 */
public interface Subjects {

    /** The kind its {@link About}s carry ({@code "loan"}). */
    String kind();

    /** Name and address of each of these records that is there. */
    Map<Long, Subject> find(Collection<Long> ids);

    /** A record as it is called, and where its page is. */
    record Subject(String name, String href) {}
}
