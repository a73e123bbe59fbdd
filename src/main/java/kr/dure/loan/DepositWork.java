package kr.dure.loan;

import java.util.List;
import kr.dure.access.Acting;
import kr.dure.access.Office;
import kr.dure.loan.DepositQueue.Sum;
import kr.dure.notice.Work;
import kr.dure.notice.WorkSource;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the cashier for the deposits that no rule could settle, all as one. */
@Component
class DepositWork implements WorkSource {

    private final DepositListTable lists;
    private final Words words;

    DepositWork(DepositListTable lists, Words words) {
        this.lists = lists;
        this.words = words;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Work> work() {
        if (!Acting.current().isAnyOf(Office.CASHIER)) {
            return List.of();
        }
        Sum waiting = lists.waiting();
        return waiting.count() == 0
                ? List.of()
                : List.of(
                        new Work(
                                Work.Group.DO,
                                words.text("loan.deposits.work"),
                                words.text("loan.deposits.work.what"),
                                List.of(words.text("loan.deposits.work.count", waiting.count())),
                                waiting.amount(),
                                null,
                                "/loan-deposit-rows"));
    }
}
