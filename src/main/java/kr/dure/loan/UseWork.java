package kr.dure.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.dure.access.Acting;
import kr.dure.notice.Work;
import kr.dure.notice.WorkSource;
import kr.dure.party.Organisations;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What papers of use are asked for: by the borrower to hand in, by the fund manager to judge. */
@Component
class UseWork implements WorkSource {

    /** As many as a person can look at. */
    private static final int MOST = 200;

    private final UseTable table;
    private final FactTable facts;
    private final Organisations organisations;
    private final Words words;
    private final Clock clock;

    UseWork(
            UseTable table,
            FactTable facts,
            Organisations organisations,
            Words words,
            Clock clock) {
        this.table = table;
        this.facts = facts;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Work> work() {
        return switch (Acting.current().office()) {
            case FUND_MANAGER -> toJudge();
            case ENTERPRISE_MEMBER -> toHandIn(Acting.current().organisationId());
            default -> List.of();
        };
    }

    private List<Work> toJudge() {
        List<UseTable.Waiting> rows = table.waiting(LocalDate.now(clock), MOST);
        Map<Long, String> names =
                organisations.names(rows.stream().map(UseTable.Waiting::organisationId).toList());
        return rows.stream()
                .map(each ->
                        new Work(
                                Work.Group.CHECK,
                                names.getOrDefault(each.organisationId(), ""),
                                words.text("loan.work.use-verdict"),
                                List.of(
                                        words.text("loan.number", each.number()),
                                        words.text("loan.use.shown", each.shown())),
                                each.amount(),
                                each.dueOn(),
                                "/loans/" + each.id() + "/use-verdict"))
                .toList();
    }

    private List<Work> toHandIn(@Nullable Long organisationId) {
        if (organisationId == null) {
            return List.of();
        }
        return facts.facts(facts.ofOrganisation(organisationId)).stream()
                .filter(UseWork::isAsked)
                .map(each ->
                        new Work(
                                Work.Group.DO,
                                words.text("loan.number", each.loan().number()),
                                words.text("loan.work.use-papers"),
                                List.of(words.text("loan.use.shown", each.uses().sum())),
                                each.loan().amount(),
                                each.proofDue(),
                                "/loans/" + each.loan().id() + "/use-papers"))
                .toList();
    }

    private static boolean isAsked(LoanFacts each) {
        Uses.State state = each.uses().state();
        boolean enough = !each.uses().sum().isLessThan(each.loan().amount());
        boolean wanted =
                state == Uses.State.ASKED
                        || state == Uses.State.SENT_BACK
                        || state == Uses.State.HANDED && !enough;
        return each.proofDue() != null && each.loan().closedOn() == null && wanted;
    }
}
