package kr.dure.document;

import java.util.Optional;

/**
 * Says who may see a file, in the words of the record it is attached to. Each room that attaches
 * files implements one as a bean; without a gate's yes nobody gets the file. Asked within the
 * transaction of the one who acts now.
 */
@FunctionalInterface
public interface FileGate {

    /** Empty where the file belongs to no record of this room. */
    Optional<Boolean> maySee(long fileId);
}
