package kr.dure.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dure.access.Acting;
import kr.dure.gap.Claim.State;
import kr.dure.notice.Work;
import kr.dure.notice.WorkSource;
import kr.dure.party.BankAccounts;
import kr.dure.party.Organisations;
import kr.dure.screen.Shown;
import kr.dure.screen.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the subsidy asks of the office that acts: each claim its next step, each award its loan. */
@Component
class GapWork implements WorkSource {

    /** As many as a person can look at. */
    private static final int MOST = 200;

    /** Within so many days of the bank's letter a claim is to be checked. */
    private static final int CHECK_DAYS = 14;

    private final ClaimFactTable claims;
    private final AgreementTable table;
    private final AgreementFactTable agreements;
    private final Organisations organisations;
    private final BankAccounts banks;
    private final Words words;

    GapWork(
            ClaimFactTable claims,
            AgreementTable table,
            AgreementFactTable agreements,
            Organisations organisations,
            BankAccounts banks,
            Words words) {
        this.claims = claims;
        this.table = table;
        this.agreements = agreements;
        this.organisations = organisations;
        this.banks = banks;
        this.words = words;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Work> work() {
        return switch (Acting.current().office()) {
            case FUND_MANAGER -> waiting(State.ENTERED, Work.Group.CHECK, "approval");
            case TREASURER -> {
                List<Work> work = new ArrayList<>(loans());
                work.addAll(waiting(State.APPROVED, Work.Group.SIGN, "commitment"));
                yield work;
            }
            case DISBURSING_OFFICER -> waiting(State.COMMITTED, Work.Group.DO, "payment");
            default -> List.of();
        };
    }

    private List<Work> waiting(State state, Work.Group group, String word) {
        List<Claim> waiting = claims.find(claims.waiting(state, MOST)).reversed();
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = new HashMap<>();
        banks.banks().forEach(each -> names.put(each.getKey(), each.getValue()));
        return waiting.stream()
                .map(each ->
                        new Work(
                                group,
                                names.getOrDefault(each.bankCode(), each.bankCode()),
                                words.text("gap.work." + word),
                                List.of(Shown.month(each.month())),
                                each.payable(),
                                state == State.ENTERED ? due(each) : null,
                                "/gap-claims/" + each.id() + "/" + word))
                .toList();
    }

    private static LocalDate due(Claim claim) {
        return claim.receivedOn().plusDays(CHECK_DAYS);
    }

    private List<Work> loans() {
        List<Agreement> waiting = agreements.find(table.waiting(MOST)).reversed();
        Map<Long, String> names =
                organisations.names(waiting.stream().map(Agreement::organisationId).toList());
        return waiting.stream()
                .map(each ->
                        new Work(
                                Work.Group.SIGN,
                                names.getOrDefault(each.organisationId(), ""),
                                words.text("gap.work.bank-loan"),
                                List.of(words.text("gap.number", each.number())),
                                each.most(),
                                null,
                                "/gap-agreements/" + each.id() + "/bank-loan"))
                .toList();
    }
}
