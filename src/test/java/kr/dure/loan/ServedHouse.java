package kr.dure.loan;

import java.util.concurrent.Callable;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.kernel.RegionCode;
import kr.dure.ledger.Verification;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a house in a process of its own is asked to do as somebody, whatever else it can. */
final class ServedHouse {

    private final Verification verification;
    private final TransactionTemplate transaction;

    ServedHouse(ConfigurableApplicationContext house) {
        verification = house.getBean(Verification.class);
        transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    }

    static Acting acting(String region, long account, Office office) {
        return new Acting(RegionCode.of(region), account, "", office, null, null, "kill");
    }

    static Acting auditor(String region) {
        return acting(region, 106, Office.AUDITOR);
    }

    String verify(String region) {
        return within(auditor(region), verification::verify).holds() ? "holds" : "broken";
    }

    /** In one transaction. */
    <T> T within(Acting acting, Callable<T> work) {
        return quietly(() -> acting.call(() -> transaction.execute(_ -> quietly(work))));
    }

    private static <T> T quietly(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
