package kr.dure.gap;

import java.time.LocalDate;
import java.util.List;
import kr.dure.kernel.Rate;
import kr.dure.notice.Notices;
import kr.dure.notice.Recipient;
import org.springframework.stereotype.Component;

/** What an enterprise is told of its subsidy, in the transaction of what happened. */
@Component
class GapNotices {

    private final Notices notices;

    GapNotices(Notices notices) {
        this.notices = notices;
    }

    void begins(Agreement agreement, BankLoanDraft draft) {
        String share = Rate.of(draft.gapBp()).percent();
        tell(agreement, "gap.notice.begins", List.of(draft.amount(), share));
    }

    void halted(Agreement agreement, LocalDate fromOn) {
        tell(agreement, "gap.notice.halted", List.of(fromOn));
    }

    void resumed(Agreement agreement, LocalDate resumesOn) {
        tell(agreement, "gap.notice.resumed", List.of(resumesOn));
    }

    private void tell(Agreement agreement, String key, List<Object> args) {
        notices.tell(
                Recipient.members(agreement.organisationId()),
                key,
                args,
                "/gap-agreements/" + agreement.id());
    }
}
