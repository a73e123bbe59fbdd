package kr.dure.gap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private final ClaimRegister claims;
    private final AgreementTable table;
    private final AgreementFactTable agreements;
    private final Organisations organisations;
    private final BankAccounts banks;
    private final Words words;

    GapWork(
            ClaimRegister claims,
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
        Stream<Work> work =
                switch (Acting.current().office()) {
                    case FUND_MANAGER ->
                            Stream.concat(
                                    work(
                                            claims.waiting(State.ENTERED, MOST),
                                            Work.Group.CHECK,
                                            "approval"),
                                    takingBack(State.APPROVED));
                    case TREASURER ->
                            Stream.of(
                                            loans(),
                                            work(
                                                    checked(State.APPROVED, false),
                                                    Work.Group.SIGN,
                                                    "commitment"),
                                            takingBack(State.COMMITTED))
                                    .flatMap(each -> each);
                    case DISBURSING_OFFICER ->
                            work(checked(State.COMMITTED, false), Work.Group.DO, "payment");
                    default -> Stream.empty();
                };
        return work.toList();
    }

    /** What stopped matching since its approval goes on to nobody until that is taken back. */
    private Stream<Work> takingBack(State state) {
        return work(checked(state, true), Work.Group.CHECK, "taking-back");
    }

    private List<Claim> checked(State state, boolean differing) {
        return claims.check(claims.waiting(state, MOST)).stream()
                .filter(each -> each.differing().isEmpty() != differing)
                .map(ClaimCheck::claim)
                .toList();
    }

    private Stream<Work> work(List<Claim> waiting, Work.Group group, String word) {
        if (waiting.isEmpty()) {
            return Stream.empty();
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
                                each.state() == State.ENTERED ? due(each) : null,
                                "/gap-claims/" + each.id() + "/" + word));
    }

    private static LocalDate due(Claim claim) {
        return claim.receivedOn().plusDays(CHECK_DAYS);
    }

    private Stream<Work> loans() {
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
                                "/gap-agreements/" + each.id() + "/bank-loan"));
    }
}
