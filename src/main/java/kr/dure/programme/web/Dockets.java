package kr.dure.programme.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dure.access.Accounts;
import kr.dure.access.Acting;
import kr.dure.access.Authorities;
import kr.dure.access.Authority;
import kr.dure.access.Office;
import kr.dure.kernel.Won;
import kr.dure.party.Organisation;
import kr.dure.party.Organisations;
import kr.dure.programme.Application;
import kr.dure.programme.ApplicationState.Decided;
import kr.dure.programme.ApplicationState.Draft;
import kr.dure.programme.ApplicationState.Recommended;
import kr.dure.programme.ApplicationState.Returned;
import kr.dure.programme.ApplicationState.Reviewed;
import kr.dure.programme.ApplicationState.Submitted;
import kr.dure.programme.ApplicationState.Withdrawn;
import kr.dure.programme.Award;
import kr.dure.programme.Award.Side;
import kr.dure.programme.Consequence;
import kr.dure.programme.Dossier;
import kr.dure.programme.Dossiers;
import kr.dure.programme.Submission;
import kr.dure.programme.Trail;
import kr.dure.programme.web.Docket.Task;
import kr.dure.screen.Bar;
import kr.dure.screen.Shown;
import kr.dure.screen.Step;
import kr.dure.screen.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays dossiers out for the page: names, words, what can be done, what is to come. */
@Component
class Dockets {

    private final Dossiers dossiers;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Authorities authorities;
    private final Words words;

    Dockets(
            Dossiers dossiers,
            Organisations organisations,
            Accounts accounts,
            Authorities authorities,
            Words words) {
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.accounts = accounts;
        this.authorities = authorities;
        this.words = words;
    }

    Docket of(long applicationId) {
        Dossier dossier = dossiers.open(applicationId);
        Application application = dossier.application();
        Submission submission = application.state().submission();
        Organisation applicant = organisations.find(application.organisationId());
        Map<Long, String> names = names(dossier);
        return new Docket(
                dossier,
                Badge.of(application.state().code(), submission == null ? 0 : submission.nr()),
                task(dossier),
                applicant.name(),
                applicant.industry(),
                authorities.find(application.authorityId()).map(Authority::name).orElse(""),
                names,
                submission == null || dossier.withheld()
                        ? List.of()
                        : new Answers(words).of(dossier.programme().form(), submission.answers()),
                steps(dossier, names),
                bar(dossier.consequence()),
                rank(dossier));
    }

    private Map<Long, String> names(Dossier dossier) {
        Set<Long> ids = new HashSet<>();
        dossier.trail().forEach(each -> ids.add(each.by()));
        dossier.declarations().forEach(each -> ids.add(each.accountId()));
        return accounts.names(ids);
    }

    private static Task task(Dossier dossier) {
        Office office = Acting.current().office();
        return switch (dossier.application().state()) {
            case Draft d -> office == Office.ENTERPRISE_MEMBER ? Task.WRITE : Task.NOTHING;
            case Returned r -> office == Office.ENTERPRISE_MEMBER ? Task.WRITE : Task.NOTHING;
            case Submitted s -> office == Office.CITY_OFFICER ? Task.RECOMMEND : Task.NOTHING;
            case Recommended r -> office == Office.REVIEWER ? review(dossier) : Task.NOTHING;
            case Reviewed r -> office == Office.FUND_MANAGER ? Task.DECIDE : Task.NOTHING;
            case Decided d -> signing(dossier.award(), office);
            case Withdrawn w -> Task.NOTHING;
        };
    }

    private static Task review(Dossier dossier) {
        if (dossier.withheld()) {
            return Task.BLOCKED;
        }
        boolean said =
                dossier.declarations().stream()
                        .anyMatch(each -> each.accountId() == Acting.current().accountId());
        return said ? Task.REVIEW : Task.DECLARE;
    }

    private static Task signing(@Nullable Award award, Office office) {
        if (award == null || award.isSigned()) {
            return Task.NOTHING;
        }
        if (!award.isSignedBy(Side.APPLICANT)) {
            return office == Office.ENTERPRISE_MEMBER ? Task.ACCEPT : Task.NOTHING;
        }
        return office == Office.TREASURER ? Task.SIGN : Task.NOTHING;
    }

    private List<Step> steps(Dossier dossier, Map<Long, String> names) {
        List<Step> steps = new ArrayList<>();
        String next =
                switch (dossier.application().state()) {
                    case Draft d -> "programme.next.submit";
                    case Returned r -> "programme.next.complete";
                    case Submitted s -> "programme.next.recommend";
                    case Recommended r -> "programme.next.review";
                    case Reviewed r -> "programme.next.decide";
                    case Decided d when dossier.award() != null && !d.agreed() ->
                            "programme.next.sign";
                    case Decided d -> "";
                    case Withdrawn w -> "";
                };
        if (!next.isEmpty()) {
            steps.add(new Step(Step.Mark.NOW, words.text(next), List.of()));
        }
        for (Trail each : dossier.trail()) {
            List<String> facts = new ArrayList<>();
            facts.add(names.getOrDefault(each.by(), ""));
            if (!each.note().isEmpty()) {
                facts.add(each.note());
            }
            facts.add(Shown.moment(each.at()));
            steps.add(
                    new Step(
                            mark(each.kind()),
                            words.text("programme.trail." + each.kind().name()),
                            facts));
        }
        return List.copyOf(steps);
    }

    private static Step.Mark mark(Trail.Kind kind) {
        return switch (kind) {
            case SENT_BACK, NOT_RECOMMENDED, CONFLICT, REJECT, WITHDRAWN -> Step.Mark.ODD;
            default -> Step.Mark.DONE;
        };
    }

    private static Bar bar(Consequence money) {
        Won thisOne = money.asked().min(money.free()).max(Won.ZERO);
        return Bar.of(
                money.planned(),
                List.of(
                        new Bar.Slice("f-paid", money.paid()),
                        new Bar.Slice("f-bound", money.committed().plus(money.promised())),
                        new Bar.Slice("f-this", thisOne),
                        new Bar.Slice("f-free", money.free().minus(thisOne).max(Won.ZERO))),
                null);
    }

    private static int rank(Dossier dossier) {
        return switch (dossier.application().state()) {
            case Reviewed r -> dossier.ranks().indexOf(r.review().points()) + 1;
            case Decided d -> dossier.ranks().indexOf(d.review().points()) + 1;
            default -> 0;
        };
    }
}
