package kr.dure.document;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kr.dure.access.Acting;
import org.springframework.stereotype.Component;

/** The gate of a room that lets one account see a file, and says no to the others. */
@Component
class TestGate implements FileGate {

    private final Map<Long, Long> accounts = new ConcurrentHashMap<>();

    void letSee(long fileId, long accountId) {
        accounts.put(fileId, accountId);
    }

    @Override
    public Optional<Boolean> maySee(long fileId) {
        return Optional.ofNullable(accounts.get(fileId))
                .map(account -> account == Acting.current().accountId());
    }
}
