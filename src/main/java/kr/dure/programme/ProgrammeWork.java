package kr.dure.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.dure.access.Acting;
import kr.dure.notice.Work;
import kr.dure.notice.WorkSource;
import kr.dure.party.Organisations;
import kr.dure.programme.ApplicationState.Code;
import kr.dure.programme.Award.Side;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the applications ask of whoever acts. */
@Component
class ProgrammeWork implements WorkSource {

    private final Applications applications;
    private final AwardTable awards;
    private final Calls calls;
    private final Organisations organisations;
    private final Words words;

    ProgrammeWork(
            Applications applications,
            AwardTable awards,
            Calls calls,
            Organisations organisations,
            Words words) {
        this.applications = applications;
        this.awards = awards;
        this.calls = calls;
        this.organisations = organisations;
        this.words = words;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Work> work() {
        List<Work> work = new ArrayList<>();
        switch (Acting.current().office()) {
            case CITY_OFFICER -> add(work, Code.SUBMITTED, Work.Group.CHECK, "recommend");
            case REVIEWER -> add(work, Code.RECOMMENDED, Work.Group.CHECK, "review");
            case FUND_MANAGER -> add(work, Code.REVIEWED, Work.Group.DECIDE, "decide");
            case TREASURER -> add(work, Code.SELECTED, Work.Group.SIGN, "countersign");
            case ENTERPRISE_MEMBER -> {
                add(work, Code.DRAFT, Work.Group.DO, "write");
                add(work, Code.RETURNED, Work.Group.DO, "complete");
                add(work, Code.SELECTED, Work.Group.SIGN, "accept");
            }
            default -> {}
        }
        return work;
    }

    private void add(List<Work> work, Code state, Work.Group group, String what) {
        var waiting =
                applications.list(new Application.Filter(state, null, null, null)).stream()
                        .filter(each -> isTheirs(each, what))
                        .toList();
        Map<Long, String> names =
                organisations.names(
                        waiting.stream().map(Application.Listed::organisationId).toList());
        for (Application.Listed each : waiting) {
            String title =
                    words.text(
                            "programme.work.title",
                            names.getOrDefault(each.organisationId(), ""),
                            each.programme());
            work.add(
                    new Work(
                            group,
                            title,
                            words.text("programme.work." + what),
                            List.of(words.text("programme.number", each.number())),
                            each.asked(),
                            due(each),
                            href(each)));
        }
    }

    /** A draft is due before its call closes. */
    private @Nullable LocalDate due(Application.Listed each) {
        return each.state() == Code.DRAFT
                ? Days.of(calls.find(each.callId()).closesAt().minusMillis(1))
                : null;
    }

    private static String href(Application.Listed each) {
        boolean writing = each.state() == Code.DRAFT || each.state() == Code.RETURNED;
        return "/applications/" + each.id() + (writing ? "/steps/1" : "");
    }

    private boolean isTheirs(Application.Listed each, String what) {
        return switch (what) {
            case "accept" -> isSigned(each, Side.APPLICANT, false);
            case "countersign" ->
                    isSigned(each, Side.APPLICANT, true) && isSigned(each, Side.FUND, false);
            default -> true;
        };
    }

    private boolean isSigned(Application.Listed each, Side side, boolean signed) {
        return awards.ofApplication(each.id())
                .filter(award -> award.isSignedBy(side) == signed)
                .isPresent();
    }
}
