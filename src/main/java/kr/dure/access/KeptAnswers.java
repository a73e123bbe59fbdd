package kr.dure.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What programs were answered under their idempotency keys. The answer is kept in the transaction
 * of the act itself: either both stand or neither, so a request sent again after a broken line does
 * nothing twice. A key never says anything else later.
 */
@Service
public class KeptAnswers {

    /**
     * An answer as it was sent.
     *
     * @param location where the thing made is found; null where nothing was made
     * @param again whether it was kept from before, and nothing was done now
     */
    public record Answer(int status, @Nullable String location, String body, boolean again) {}

    private final KeptAnswerTable table;

    KeptAnswers(KeptAnswerTable table) {
        this.table = table;
    }

    /**
     * Does the act and keeps its answer, or gives the answer kept under the key. Who comes second
     * with the same key waits for the first. An act that refuses leaves the key free.
     *
     * @param fingerprint SHA-256 of what is asked
     * @throws AccessRefusal.KeyUsed if the key was used for something else
     */
    @Transactional
    public Answer once(String key, byte[] fingerprint, Supplier<Answer> act) {
        long account = Acting.current().accountId();
        if (!table.take(account, key, fingerprint)) {
            Optional<Answer> kept = table.find(account, key, fingerprint);
            return kept.orElseThrow(() -> new AccessRefusal.KeyUsed(key));
        }
        Answer answer = act.get();
        table.keep(account, key, answer);
        return answer;
    }
}
